using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>A window that is brought to something that a page of the desk shows only after something was done.</summary>
internal sealed class DeskState
{
    private const string WhereItGoes = "button => button.hasAttribute('formaction') ? button.formAction : button.form.action";

    private IResponse? last;

    public DeskState(DeskSite site, DeskScene scene, Visit visit)
    {
        (Site, Scene, Visit) = (site, scene, visit);
        visit.Page.Response += (_, response) =>
        {
            if (IsShown(response))
                last = response;
        };
    }

    public DeskSite Site { get; }

    public DeskScene Scene { get; }

    public Visit Visit { get; }

    public IPage Page => Visit.Page;

    /// <summary>The page as the site has sent it.</summary>
    public async Task<string> HtmlAsync() => await (last ?? throw new InvalidOperationException("Nothing was shown.")).TextAsync();

    /// <summary>Goes to a page, fills in its fields, presses a button that is refused, and waits for what is wrong.</summary>
    /// <param name="path">The page.</param>
    /// <param name="button">The words of the button.</param>
    /// <param name="fields">Fields by their label.</param>
    public async Task SendAsync(string path, string button, params (string Label, string Words)[] fields)
    {
        await Visit.GoToAsync(path);
        foreach (var (label, words) in fields)
            await Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).FillAsync(words);
        await PressAsync(button);
        await Assertions.Expect(Page.Locator("[data-error-summary]")).ToBeVisibleAsync();
    }

    /// <summary>Presses a button whose form is answered with an error.</summary>
    public async Task PressAsync(string button)
    {
        var pressed = Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last;
        Visit.ExpectFailureOf((await pressed.EvaluateAsync<string>(WhereItGoes))[Site.Origin.Length..]);
        await Page.RunAndWaitForResponseAsync(() => pressed.ClickAsync(), IsShown);
    }

    private bool IsShown(IResponse response) =>
        response.Request.IsNavigationRequest && response.Frame == Page.MainFrame && response.Status is (< 300 or >= 400);
}
