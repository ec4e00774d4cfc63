using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Partnership.Editorial.People.Accounts;

namespace Partnership.Web.Desk.SignIn;

/// <summary>
/// Remembers on a device who has signed in there, in a sealed cookie that says nothing else. When strangers try passwords until an
/// account is locked, the person still comes in from their own devices. It proves nobody: a password is asked for as ever.
/// </summary>
internal sealed class KnownDevice(ISecretKeeper secrets, DeskCookies cookies)
{
    public const string CookieName = "partnership-desk-device";

    private const string Purpose = "known-device";
    private const int MostPeople = 8;

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    /// <summary>Short for an address, so that the cookie holds none.</summary>
    public static string MarkOf(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())).AsSpan(0, 16));

    /// <summary>The device's own name when the person has signed in on it before; else null.</summary>
    public string? NameFor(HttpContext context, string email)
    {
        var (name, marks) = Read(context);
        return marks.Contains(MarkOf(email)) ? name : null;
    }

    /// <summary>Remembers a person on the device.</summary>
    public void Remember(HttpContext context, string email)
    {
        var (name, marks) = Read(context);
        var mark = MarkOf(email);
        var value = string.Join('|', marks.Where(m => m != mark).Prepend(mark).Take(MostPeople).Prepend(name ?? Guid.NewGuid().ToString("N")));
        cookies.Set(context, CookieName, secrets.Seal(Purpose, value), DeskPaths.SignIn, Lasts);
    }

    private (string? Name, ImmutableArray<string> Marks) Read(HttpContext context) =>
        cookies.Find(context, CookieName) is { } cookie && secrets.Open(Purpose, cookie)?.Split('|') is [var name, .. var marks] ? (name, [.. marks]) : (null, []);
}
