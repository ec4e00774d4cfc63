using System.Globalization;
using Partnership.Editorial.People.Accounts;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Somebody between the two steps of signing in.</summary>
/// <param name="UserId">Who has passed the first step.</param>
/// <param name="Stamp">The security stamp of the account then.</param>
/// <param name="Email">The address, for the device to remember; empty when it is not to.</param>
/// <param name="ReturnUrl">Where they go on.</param>
internal sealed record PendingPerson(Guid UserId, string Stamp, string Email, string ReturnUrl);

/// <summary>Keeps who has passed the first step, in a sealed cookie that lasts a few minutes. It opens nothing but the second step.</summary>
internal sealed class PendingSignIn(ISecretKeeper secrets, DeskCookies cookies, TimeProvider clock)
{
    public const string CookieName = "partnership-desk-step";

    private const string Purpose = "second-step";
    private const char Between = '\n';

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public void Keep(HttpContext context, PendingPerson person)
    {
        var text = string.Join(Between, clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture), person.UserId, person.Stamp, person.Email, person.ReturnUrl);
        cookies.Set(context, CookieName, secrets.Seal(Purpose, text), DeskPaths.SignIn, null);
    }

    public PendingPerson? Find(HttpContext context) =>
        cookies.Find(context, CookieName) is { } cookie
            && secrets.Open(Purpose, cookie)?.Split(Between) is [var ticks, var id, var stamp, var email, var returnUrl]
            && clock.GetUtcNow().UtcTicks - long.Parse(ticks, CultureInfo.InvariantCulture) <= Lasts.Ticks
            ? new PendingPerson(Guid.Parse(id), stamp, email, LocalReturn.Of(returnUrl))
            : null;

    public void Forget(HttpContext context) => cookies.Delete(context, CookieName, DeskPaths.SignIn);
}
