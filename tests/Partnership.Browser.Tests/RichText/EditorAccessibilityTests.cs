using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.RichText;

/// <summary>axe finds nothing in the editor and its dialogs, in light and dark, on a desk and on a phone.</summary>
public class EditorAccessibilityTests(Chromium chromium, BrowserSite site) : EditorTest(chromium, site)
{
    private const string Everything =
        $"""
        <h2>Name</h2><p>Text with <strong>strong</strong> and <a href="#x">linked words</a></p><ul><li>One</li></ul>
        <figure><img data-media-id="{EditorPages.MediaId}" alt="A chart"><figcaption></figcaption></figure>
        <table><caption>Days</caption><thead><tr><th>Day</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
        """;

    [Theory]
    [InlineData(null, true)]
    [InlineData("Link", true)]
    [InlineData("Image", true)]
    [InlineData("Caption", true)]
    [InlineData(null, false)]
    [InlineData("Link", false)]
    [InlineData("Image", false)]
    public async Task Editor_WithADialog_HasNoViolation(string? dialog, bool isDesk)
    {
        await OpenAsync(Everything, isDesk ? Visitor.AtDesk : Visitor.OnPhone);
        await Text.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "1" }).ClickAsync();
        if (dialog is not null)
            await Button(dialog).ClickAsync();
        if (dialog is "Link" or "Image")
        {
            await Answer("Save").ClickAsync(); // with its complaints
            await Assertions.Expect(Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 found");
        }

        var found = await CheckAsync("light");
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        found.AddRange(await CheckAsync("dark"));

        Assert.True(found.Count == 0, string.Join("\n", found));
        Assert.True(await Visit.AskAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Fact]
    public async Task Keyboard_EveryStop_IsSeen()
    {
        await OpenAsync(Everything);
        var reader = new KeyboardReader(Visit);

        await Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Null((await reader.WhereAsync())?.Trouble());
        await reader.TabToAsync("Name");
        await reader.TabToAsync("Save");
    }

    private async Task<List<string>> CheckAsync(string scheme)
    {
#pragma warning disable CS0618 // See AxeTests: our pages have no frames.
        var result = await Page.RunAxeLegacy(null, new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            ResultTypes = [ResultType.Violations],
        });
#pragma warning restore CS0618
        return [.. from violation in result.Violations from node in violation.Nodes select $"{scheme}: {violation.Id}: {violation.Help}: {node.Html}"];
    }
}
