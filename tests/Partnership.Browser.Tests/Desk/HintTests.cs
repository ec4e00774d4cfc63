using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>Hints come while somebody writes, in a place that a screen reader reads out, and go when they are followed.</summary>
public sealed class HintTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    private const string Heavy =
        "Multi-agency practitioners will endeavour to facilitate communication with appropriate professional organisations, subsequently undertaking comprehensive "
        + "evaluations of vulnerability considerations affecting the individuals concerned.";

    private const string Light = "We talk to the people who know you. Then we look at what you need. We ask what you want to do. We write it down with you.";

    [Fact]
    public async Task Write_HardWords_ReadingAgeAndAdviceComeAndGo()
    {
        var form = await OpenAsync("Wren Wordy");
        var hints = HintsOf(form, "summary");
        await Assertions.Expect(hints).ToBeEmptyAsync(); // it is there before, or a screen reader would miss it

        await form.Summary.FillAsync(Heavy);
        await form.ThinkAsync();
        await Assertions.Expect(hints).ToContainTextAsync("Try for 9 to 11: shorter sentences and everyday words.");
        await Assertions.Expect(hints).ToContainTextAsync("endeavour");
        await Assertions.Expect(hints).ToHaveRoleAsync(AriaRole.Status);
        await Assertions.Expect(form.Summary).ToBeFocusedAsync();

        await form.Summary.FillAsync(Light);
        await form.ThinkAsync();
        await Assertions.Expect(hints).ToContainTextAsync("Good: most families can read it.");
        await Assertions.Expect(hints.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Write_BoldWordsForAHeading_AreAdvisedAgainstInTheVisualEditor()
    {
        var form = await OpenAsync("Robin Bold");
        var text = form.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Text", Exact = true });
        await text.ClickAsync();
        await Assertions.Expect(text).ToBeFocusedAsync();

        await form.Page.Keyboard.PressAsync("Control+B");
        await form.Page.Keyboard.TypeAsync("How we help");
        await form.ThinkAsync();

        await Assertions.Expect(HintsOf(form, "body")).ToContainTextAsync("Bold words are no heading to a screen reader.");
        await Assertions.Expect(text).ToBeFocusedAsync();
    }

    private async Task<EditForm> OpenAsync(string name)
    {
        var person = await Site.AddPersonAsync(name, Cancellation, "writer");
        return await EditForm.OpenAsync(await AtDeskAsync(person, Visitor.AtDesk), await Site.AddPageAsync(person, $"A page of {name}"));
    }

    private static ILocator HintsOf(EditForm form, string field) => form.Page.Locator($"[data-hints$='{field}']");
}
