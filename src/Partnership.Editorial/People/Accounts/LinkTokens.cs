using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Partnership.Editorial.People.Accounts;

/// <summary>What a link that somebody gets by email is for.</summary>
public enum AccountLink
{
    /// <summary>To join the desk. It holds for three days.</summary>
    Invitation,

    /// <summary>To choose another password. It holds for one hour.</summary>
    Reset,
}

/// <summary>
/// The tokens in links: sealed, for one person and one purpose, and bound to the person's security stamp. Choosing a password
/// changes the stamp, so that a link works once. Identity's own provider does the same, but reads the machine's clock and knows
/// one lifetime only.
/// </summary>
internal sealed class LinkTokens(ISecretKeeper secrets, TimeProvider clock) : IUserTwoFactorTokenProvider<DeskUser>
{
    public const string Provider = "link";

    private const string Purpose = "account-link";

    public static TimeSpan LifetimeOf(AccountLink link) => link == AccountLink.Invitation ? TimeSpan.FromDays(3) : TimeSpan.FromHours(1);

    public async Task<string> GenerateAsync(string purpose, UserManager<DeskUser> manager, DeskUser user) =>
        secrets.Seal(Purpose, $"{clock.GetUtcNow().UtcTicks}|{await SubjectAsync(purpose, manager, user)}");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<DeskUser> manager, DeskUser user)
    {
        if (secrets.Open(Purpose, token) is not { } opened
            || opened.Split('|', 2) is not [var ticks, var subject]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var madeAt)
            || !Enum.TryParse<AccountLink>(purpose, out var link))
            return false;
        var expected = await SubjectAsync(purpose, manager, user);
        var age = clock.GetUtcNow().UtcTicks - madeAt;
        return age >= 0 && age <= LifetimeOf(link).Ticks
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(subject), Encoding.UTF8.GetBytes(expected));
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<DeskUser> manager, DeskUser user) => Task.FromResult(false);

    private static async Task<string> SubjectAsync(string purpose, UserManager<DeskUser> manager, DeskUser user) =>
        $"{purpose}|{user.Id:N}|{await manager.GetSecurityStampAsync(user)}";
}
