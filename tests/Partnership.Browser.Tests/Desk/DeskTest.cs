using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>A test at the desk: people come with a session of their own, in a window of their own.</summary>
public abstract class DeskTest(Chromium chromium, DeskSite site) : WindowTest(chromium, site)
{
    private protected DeskSite Site => site;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A window of a new person with these roles for the whole tree, signed in.</summary>
    private protected async Task<Visit> AtDeskAsync(string name, Visitor visitor, params string[] roles) =>
        await AtDeskAsync(await site.AddPersonAsync(name, Cancellation, roles), visitor);

    /// <summary>A window of a person, signed in.</summary>
    private protected async Task<Visit> AtDeskAsync(Guid person, Visitor visitor)
    {
        var visit = await BeginAsync(visitor with { IsBehindTls = true });
        var cookie = (await site.SignInAsync(person, Cancellation)).Split('=', 2);
        await visit.Context.AddCookiesAsync(
            [new Cookie { Name = cookie[0], Value = cookie[1], Domain = new Uri(site.Origin).Host, Path = "/desk", Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
        return visit;
    }
}
