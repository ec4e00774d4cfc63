using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Journeys;

/// <summary>Words offered while somebody types: a combobox that the keyboard and a screen reader can use.</summary>
public partial class SuggestTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    [Fact]
    public async Task ArrowAndEnter_ChooseAndSearch()
    {
        var (page, box, list) = await TypeAsync("sle");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator(".search-box__field [role=status]")).ToHaveTextAsync(await list.Locator("li").CountAsync() + " suggestions");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var option = list.Locator("[aria-selected=true]");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
        await Assertions.Expect(box).ToBeFocusedAsync();
        var chosen = await option.TextContentAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(SearchedFor());
        await Assertions.Expect(page.Locator("#finder_form_q")).ToHaveValueAsync(chosen!);
        await Assertions.Expect(page.Locator("#finder_form_q_list")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Escape_ClosesThenClears()
    {
        var (page, box, list) = await TypeAsync("sle");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("sle");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(box).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("Tab")]
    [InlineData("Backspace")]
    public async Task TabOrAnEmptyBox_Closes(string key)
    {
        var (page, _, list) = await TypeAsync("sl");

        await page.Keyboard.PressAsync(key);

        await Assertions.Expect(list).ToBeHiddenAsync();
        Assert.EndsWith("/search", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Click_OnASuggestion_Searches()
    {
        var (page, _, list) = await TypeAsync("sle");

        await list.GetByRole(AriaRole.Option).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(SearchedFor());
    }

    private async Task<(IPage Page, ILocator Box, ILocator List)> TypeAsync(string words)
    {
        var visit = await OpenAsync(Visitor.OnPhone, PageKinds.Search);
        var box = visit.Page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync(words);
        var list = visit.Page.Locator("#finder_form_q_list");
        await Assertions.Expect(list).ToBeVisibleAsync();
        return (visit.Page, box, list);
    }

    [GeneratedRegex(@"/search\?q=")]
    private static partial Regex SearchedFor();
}
