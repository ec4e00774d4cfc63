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
}
