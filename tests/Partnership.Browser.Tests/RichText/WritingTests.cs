using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.RichText;

/// <summary>Writing and formatting, with the keyboard alone.</summary>
public class WritingTests(Chromium chromium, BrowserSite site) : EditorTest(chromium, site)
{
    [Fact]
    public async Task Open_NothingTyped_SendsWhatIsStored()
    {
        const string Stored = "<h2>Name</h2>\n<p>Some <i>text</i></p><ul>\n<li>One</li>\n</ul>";
        await OpenAsync(Stored);

        Assert.Equal(Stored, await ValueAsync());
        Assert.Equal("html", await FormatAsync());
    }

    [Fact]
    public async Task Typing_GoesIntoTheForm()
    {
        await OpenAsync("<p>One</p>");

        await TypeAsync(" two");
        await PressAsync("Enter");
        await TypeAsync("Three");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();

        await Assertions.Expect(Page.Locator("#posted_body")).ToHaveValueAsync("<p>One two</p><p>Three</p>");
        await Assertions.Expect(Page.Locator("[id='posted_body.format']")).ToHaveValueAsync("html");
    }

    [Fact]
    public async Task ControlB_MakesBold()
    {
        await OpenAsync("<p>One</p>");

        await PressAsync("Control+b");
        await TypeAsync("two");
        await Assertions.Expect(Button("Bold")).ToHaveAttributeAsync("aria-pressed", "true");
        await PressAsync("Control+b");
        await TypeAsync("three");

        Assert.Equal("<p>One<strong>two</strong>three</p>", await ValueAsync());
    }

    [Fact]
    public async Task Toolbar_ByKeyboard_IsOneStopWithArrows()
    {
        await OpenAsync("<p>One</p>");
        await PressAsync("Control+a");

        await PressAsync("Shift+Tab");
        await Assertions.Expect(Button("Paragraph")).ToBeFocusedAsync();
        await PressAsync("ArrowLeft"); // round to the last
        await Assertions.Expect(Button("Redo")).ToBeFocusedAsync();
        await PressAsync("Home");
        for (var i = 0; i < 4; i++)
            await PressAsync("ArrowRight");
        await Assertions.Expect(Button("Bold")).ToBeFocusedAsync();
        await PressAsync("Enter");

        await Assertions.Expect(Text).ToBeFocusedAsync();
        Assert.Equal("<p><strong>One</strong></p>", await ValueAsync());
        await PressAsync("Alt+F10");
        await Assertions.Expect(Button("Bold")).ToBeFocusedAsync();
        await PressAsync("Escape");
        await Assertions.Expect(Text).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("Heading 2", "<h2>One</h2>")]
    [InlineData("Heading 3", "<h3>One</h3>")]
    [InlineData("Heading 4", "<h4>One</h4>")]
    [InlineData("Bullets", "<ul><li>One</li></ul>")]
    [InlineData("Numbers", "<ol><li>One</li></ol>")]
    [InlineData("Quote", "<blockquote><p>One</p></blockquote>")]
    public async Task Button_KindOfText_ChangesItAndBack(string words, string expected)
    {
        await OpenAsync("<p>One</p>");

        await Button(words).ClickAsync();

        Assert.Equal(expected, await ValueAsync());
        await Assertions.Expect(Button(words)).ToHaveAttributeAsync("aria-pressed", "true");
        await Button("Undo").ClickAsync();
        Assert.Equal("<p>One</p>", await ValueAsync());
        await Button("Redo").ClickAsync();
        await Button(words).ClickAsync();
        Assert.Equal("<p>One</p>", await ValueAsync());
    }

    [Fact]
    public async Task Lists_HaveLevels_AndTabLeavesThem()
    {
        await OpenAsync("<ul><li>One</li></ul>");

        await PressAsync("ArrowLeft"); // from the empty paragraph that stands behind a list
        await PressAsync("Enter");
        await TypeAsync("Two");
        await Button("Indent").ClickAsync();
        Assert.Equal("<ul><li>One<ul><li>Two</li></ul></li></ul>", await ValueAsync());
        await PressAsync("Control+[");
        Assert.Equal("<ul><li>One</li><li>Two</li></ul>", await ValueAsync());
        await PressAsync("Tab");

        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" })).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("# ")]
    [InlineData("## ")]
    public async Task Markdown_Typed_NeverMakesAHeadingOfLevelOne(string typed)
    {
        await OpenAsync("");

        await TypeAsync(typed + "Name");

        Assert.Equal(typed == "## " ? "<h2>Name</h2>" : "<p># Name</p>", await ValueAsync());
    }

    [Fact]
    public async Task EverythingDeleted_SendsNothing()
    {
        await OpenAsync("<h2>One</h2><p>Two</p>");

        await PressAsync("Control+a");
        await PressAsync("Delete");

        Assert.Equal("", await ValueAsync());
    }

    [Fact]
    public async Task Label_Click_GoesToTheText()
    {
        await OpenAsync("<p>One</p>");
        await Text.BlurAsync();

        await Page.GetByText("Text body").ClickAsync();

        await Assertions.Expect(Text).ToBeFocusedAsync();
        await Assertions.Expect(Text).ToHaveAccessibleDescriptionAsync("Say it plainly.");
        await Assertions.Expect(Page.GetByText("This box takes Markdown.")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WithoutScripts_TheBoxHoldsMarkdown()
    {
        var visit = await BeginAsync(Visitor.AtDesk with { RunsScripts = false });
        await visit.GoToAsync(EditorPages.Put("<h2>Name</h2><p>Some <strong>text</strong></p>"));

        await Assertions.Expect(visit.Page.GetByLabel("Text body")).ToHaveValueAsync("## Name\n\nSome **text**");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[id='posted_body.format']")).ToHaveValueAsync("markdown");
    }
}
