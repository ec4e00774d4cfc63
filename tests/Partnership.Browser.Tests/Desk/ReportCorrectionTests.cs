using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>An editor corrects the web page of a report in the visual editor, and loses nothing on the way.</summary>
public sealed class ReportCorrectionTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    private const string Kept = "This computer has corrections from";

    [Fact]
    public async Task Correct_InTheEditor_IsInThePreview()
    {
        var (visit, address) = await OpenAsync("Wren Corrector", "Child Sallow");
        await visit.GoToAsync(address);
        var text = Editor(visit);
        await text.GetByRole(AriaRole.Heading).First.ClickAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.TypeAsync(", put right");
        await visit.Page.GetByLabel("What did you put right?").FillAsync("A heading");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await Assertions.Expect(Editor(visit).GetByRole(AriaRole.Heading).First).ToContainTextAsync(", put right");
        await Assertions.Expect(visit.Page.GetByText(Kept)).ToHaveCountAsync(0);
        await visit.GoToAsync(await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^See it as readers will") }).GetAttributeAsync("href") ?? "");
        await Assertions.Expect(visit.Page.Locator(".report h2").First).ToContainTextAsync(", put right");
        await Assertions.Expect(visit.Page.Locator("#page-2")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Close_TabWithCorrections_OffersThemAgain()
    {
        var (visit, address) = await OpenAsync("Robin Corrector", "Child Osier");
        await visit.GoToAsync(address);
        await Editor(visit).GetByRole(AriaRole.Heading).First.ClickAsync();
        await visit.Page.Keyboard.TypeAsync("Kept ");

        await visit.GoToAsync("/desk");
        await visit.GoToAsync(address);

        await Assertions.Expect(visit.Page.GetByText(Kept)).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Put them back" }).ClickAsync();
        await Assertions.Expect(Editor(visit)).ToContainTextAsync("Kept");
        Assert.Contains("Kept", await visit.Page.Locator("textarea[name=Html]").InputValueAsync(), StringComparison.Ordinal);
        await visit.GoToAsync("/desk");
        await visit.GoToAsync(address);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Throw them away" }).ClickAsync();
        await visit.GoToAsync(address);
        await Assertions.Expect(visit.Page.GetByText(Kept)).ToHaveCountAsync(0);
    }

    private async Task<(Visit Visit, string Address)> OpenAsync(string writer, string name)
    {
        var person = await Site.AddPersonAsync(writer, Cancellation, "writer");
        var review = await ReportedReview.MakeAsync(Site, person, name);
        return (await AtDeskAsync(person, Visitor.AtDesk), $"/desk/documents/{review}/report");
    }

    private static ILocator Editor(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "The report" });
}
