using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>The form of a page in a tab, with a clock that the test winds on.</summary>
internal sealed class EditForm(IPage page, Guid document)
{
    private const string KeptHere = "() => Object.keys(localStorage)";

    private static readonly TimeSpan UntilKept = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan UntilAsked = TimeSpan.FromSeconds(31);
    private static readonly TimeSpan UntilHints = TimeSpan.FromSeconds(2);

    public IPage Page => page;

    public string Address { get; } = $"/desk/documents/{document}/edit?culture=en-GB";

    /// <summary>Where the form is kept while it is written.</summary>
    public string KeepAddress => Address + "&handler=Keep";

    /// <summary>What the Watch must expect of a form that the site can't be asked for.</summary>
    public string OthersAddress => Address + "&handler=Others";

    public ILocator Summary => page.GetByLabel("Summary", new PageGetByLabelOptions { Exact = true });

    public ILocator State => page.Locator("#edit_state");

    public ILocator Problem => page.Locator("#edit_problem");

    public ILocator Others => page.Locator("#edit_others");

    /// <summary>What this computer has and the site has not.</summary>
    public ILocator Offer => page.Locator("#edit_mirror");

    /// <summary>A window with the form, in front of somebody who is signed in.</summary>
    public static async Task<EditForm> OpenAsync(Visit visit, Guid document)
    {
        await visit.Context.Clock.InstallAsync();
        var form = new EditForm(visit.Page, document);
        await visit.GoToAsync(form.Address);
        return form;
    }

    /// <summary>One more tab with the same form.</summary>
    public async Task<EditForm> InAnotherTabAsync()
    {
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(Address);
        return new EditForm(tab, document);
    }

    /// <summary>Writes, and pauses until the page has tried to keep it.</summary>
    public async Task WriteAsync(string words)
    {
        await Summary.FillAsync(words);
        await PassAsync(UntilKept);
    }

    /// <summary>Waits until the page has asked who else is there.</summary>
    public Task WaitAWhileAsync() => PassAsync(UntilAsked);

    /// <summary>Waits until the page has asked for hints.</summary>
    public Task ThinkAsync() => PassAsync(UntilHints);

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>The names under which the browser has kept something.</summary>
    public Task<string[]> KeptHereAsync() => page.EvaluateAsync<string[]>(KeptHere);

    /// <summary>Closes the tab as a person does, and waits until it is gone.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        var closed = new TaskCompletionSource();
        page.Close += (_, _) => closed.TrySetResult();
        await page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        await closed.Task.WaitAsync(cancellationToken);
    }

    private Task PassAsync(TimeSpan time) => page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
}
