using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.RichText;

/// <summary>Tables are made, changed and left again.</summary>
public class TableTests(Chromium chromium, BrowserSite site) : EditorTest(chromium, site)
{
    [Fact]
    public async Task Table_PutIn_HasAHeadAndIsWrittenInto()
    {
        await OpenAsync("");

        await Button("Table").ClickAsync();
        await TypeAsync("Day");
        await PressAsync("ArrowRight");
        await TypeAsync("What");

        Assert.Equal("<table><thead><tr><th>Day</th><th>What</th></tr></thead><tbody><tr><td></td><td></td></tr><tr><td></td><td></td></tr></tbody></table>", await ValueAsync());
    }

    [Theory]
    [InlineData("Row above", "<thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td></td><td></td></tr><tr><td>1</td><td>2</td></tr></tbody>")]
    [InlineData("Row below", "<thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr><tr><td></td><td></td></tr></tbody>")]
    [InlineData("Delete row", "<thead><tr><th>A</th><th>B</th></tr></thead>")]
    [InlineData("Column before", "<thead><tr><th></th><th>A</th><th>B</th></tr></thead><tbody><tr><td></td><td>1</td><td>2</td></tr></tbody>")]
    [InlineData("Column after", "<thead><tr><th>A</th><th></th><th>B</th></tr></thead><tbody><tr><td>1</td><td></td><td>2</td></tr></tbody>")]
    [InlineData("Delete column", "<thead><tr><th>B</th></tr></thead><tbody><tr><td>2</td></tr></tbody>")]
    [InlineData("Header row", "<tbody><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></tbody>")]
    public async Task Table_Button_ChangesIt(string words, string expected)
    {
        await OpenAsync("<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>");
        await Assertions.Expect(Button(words)).ToBeHiddenAsync();
        await Text.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "1" }).ClickAsync();

        await Button(words).ClickAsync();

        Assert.Equal($"<table>{expected}</table>", await ValueAsync());
    }

    [Fact]
    public async Task Table_Caption_IsGivenAndTakenAway()
    {
        await OpenAsync("<table><tbody><tr><td>1</td></tr></tbody></table>");
        await Text.GetByRole(AriaRole.Cell).ClickAsync();

        await Button("Caption").ClickAsync();
        await TypeAsync("Visits & calls");
        await PressAsync("Enter");
        Assert.Equal("<table><caption>Visits &amp; calls</caption><tbody><tr><td>1</td></tr></tbody></table>", await ValueAsync());
        await Assertions.Expect(Text.Locator("caption")).ToHaveTextAsync("Visits & calls");

        await Button("Delete table").ClickAsync();
        Assert.Equal("", await ValueAsync());
    }

    [Fact]
    public async Task Table_Tab_LeadsOut()
    {
        await OpenAsync("<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>");
        await Text.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "1" }).ClickAsync();

        await PressAsync("Tab");

        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" })).ToBeFocusedAsync();
    }
}
