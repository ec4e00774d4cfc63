using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>Two people on one page know of each other, and neither loses what they wrote.</summary>
public sealed class PresenceTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    [Fact]
    public async Task Open_PageThatSomebodyHasOpen_TellsBoth()
    {
        var (first, second) = await OpenAsync("Wren Early", "Robin Late");

        await Assertions.Expect(second.Others).ToHaveTextAsync("Wren Early has this page open too. If you both save, nothing is lost: you see both sides and choose.");
        await Assertions.Expect(first.Others).ToBeHiddenAsync();
        await first.WaitAWhileAsync();

        await Assertions.Expect(first.Others).ToHaveTextAsync("Robin Late has this page open too. If you both save, nothing is lost: you see both sides and choose.");
        await Assertions.Expect(first.Others).ToHaveRoleAsync(AriaRole.Status);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsBothSidesAndKeepsWhatIsChosen()
    {
        var (first, second) = await OpenAsync("Wren Quick", "Robin Slow");
        await SaveAsync(first, "The summary of the first", shortName: null);
        await SaveAsync(second, "The summary of the second", "Short");
        await ExpectBothAsync(second);

        // Back at the form, everything is there; and the question comes again.
        await second.PressAsync("Back to the form as I wrote it");
        await Assertions.Expect(second.Summary).ToHaveValueAsync("The summary of the second");
        await Assertions.Expect(ShortName(second)).ToHaveValueAsync("Short");
        await second.PressAsync("Save");
        await ExpectBothAsync(second);

        // Only one of them has a short name: that is chosen already.
        await Group(second, "Summary").GetByLabel("Keep what Wren Quick saved").CheckAsync();
        await Assertions.Expect(Group(second, "Short name").GetByLabel("Keep what you wrote")).ToBeCheckedAsync();
        await second.PressAsync("Save my choices");

        await Assertions.Expect(second.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await second.Page.GotoAsync(second.Address);
        await Assertions.Expect(second.Summary).ToHaveValueAsync("The summary of the first");
        await Assertions.Expect(ShortName(second)).ToHaveValueAsync("Short");
    }

    [Fact]
    public async Task Save_NothingIsChosen_AsksAgainAndLosesNeither()
    {
        var (first, second) = await OpenAsync("Wren Firm", "Robin Firm");
        await SaveAsync(first, "The summary of the first", shortName: null);
        await SaveAsync(second, "The summary of the second", shortName: null);
        await ExpectBothAsync(second);

        await second.PressAsync("Save my choices");

        await Assertions.Expect(Group(second, "Summary")).ToContainTextAsync("Summary: choose which to keep.");
        await ExpectBothAsync(second);
        await Group(second, "Summary").GetByLabel("Keep what you wrote").CheckAsync();
        await second.PressAsync("Go on writing with my choices");
        await Assertions.Expect(second.Summary).ToHaveValueAsync("The summary of the second");
    }

    private async Task<(EditForm First, EditForm Second)> OpenAsync(string first, string second)
    {
        var writer = await Site.AddPersonAsync(first, Cancellation, "writer");
        var document = await Site.AddPageAsync(writer, $"A page of {first}");
        return (
            await EditForm.OpenAsync(await AtDeskAsync(writer, Visitor.AtDesk), document),
            await EditForm.OpenAsync(await WindowOfAsync(second, document), document));
    }

    // The page that shows both sides says by its status that nothing is saved.
    private async Task<Visit> WindowOfAsync(string name, Guid document)
    {
        var visit = await AtDeskAsync(name, Visitor.AtDesk, "writer");
        visit.ExpectFailureOf($"/desk/documents/{document}/edit?culture=en-GB");
        return visit;
    }

    private static async Task SaveAsync(EditForm form, string summary, string? shortName)
    {
        await form.Summary.FillAsync(summary);
        if (shortName is not null)
            await ShortName(form).FillAsync(shortName);
        await form.PressAsync("Save");
        await Assertions.Expect(form.Page.GetByText("Saved.").Or(form.Page.GetByText("have both changed this page"))).ToBeVisibleAsync();
    }

    private static async Task ExpectBothAsync(EditForm form)
    {
        await Assertions.Expect(Group(form, "Summary")).ToContainTextAsync("The summary of the first");
        await Assertions.Expect(Group(form, "Summary")).ToContainTextAsync("The summary of the second");
    }

    private static ILocator ShortName(EditForm form) => form.Page.GetByLabel("Short name", new PageGetByLabelOptions { Exact = true });

    private static ILocator Group(EditForm form, string name) => form.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = name });
}
