using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Editorial.RichText;

namespace Partnership.Browser.Tests.RichText;

/// <summary>What Word, Outlook, Google Docs and others put on the clipboard becomes plain text of this site.</summary>
public class PasteTests(Chromium chromium, BrowserSite site) : EditorTest(chromium, site)
{
    public static TheoryData<string> Clipboards => [.. Directory.EnumerateFiles(Folder, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => !n.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Partnership.Testing.Repository.Root, "tests", "Partnership.Browser.Tests", "RichText", "Clipboards");

    [Theory]
    [MemberData(nameof(Clipboards))]
    public async Task Paste_OfAProgram_IsClean(string name)
    {
        var html = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".html"), TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".expected.html"), TestContext.Current.CancellationToken);
        await OpenAsync("");

        await PasteAsync(html);

        var value = await ValueAsync();
        Assert.Equal(string.Concat(expected.Split('\n').Select(line => line.TrimStart())), value);
        Assert.Equal(value, RichTextSanitizer.Sanitize(value));
    }

    [Theory]
    [InlineData("<h1>Name</h1>", "<h2>Name</h2>")]
    [InlineData("<h5>Five</h5>", "<h4>Five</h4>")]
    [InlineData("<p>a<u>b</u><s>c</s><code>d</code></p>", "<p>abd</p>")]
    [InlineData("<p onclick=\"alert(1)\">a<script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">b</a></p>", "<p>ab</p>")]
    [InlineData("<p>a</p><p>&nbsp;</p><p> </p><p>b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<p>&nbsp;a &nbsp; b&nbsp;</p>", "<p>a b</p>")]
    [InlineData("<p>10&nbsp;km</p>", "<p>10&nbsp;km</p>")]
    [InlineData("<div>One</div><div><div>Two</div>three</div>", "<p>One</p><p>Two</p><p>three</p>")]
    [InlineData("<p lang=\"EN-GB\">Hello</p><p lang=\"CY\">Croeso</p>", "<p>Hello</p><p lang=\"cy\">Croeso</p>")]
    public async Task Paste_Markup_IsOfThisSite(string html, string expected)
    {
        await OpenAsync("");

        await PasteAsync(html);

        Assert.Equal(expected, await ValueAsync());
    }

    [Fact]
    public async Task Paste_OfThisEditor_KeepsEverything()
    {
        const string Stored = $"<table><caption>Days</caption><thead><tr><th>Day</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><p>See <a href=\"/about\" data-destination-id=\"{EditorPages.PageId}\" data-link-type=\"Content\">about</a> <abbr title=\"T\">t</abbr></p><figure><img data-media-id=\"{EditorPages.MediaId}\" alt=\"A chart\"><figcaption>Visits</figcaption></figure>";
        await OpenAsync(Stored);
        await PressAsync("Control+a");
        var copied = await Page.EvaluateAsync<string>(
            """
            () => {
              const data = new DataTransfer();
              document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
              return data.getData('text/html');
            }
            """);

        await PressAsync("Delete");
        Assert.Equal("", await ValueAsync());
        await PasteAsync(copied);

        Assert.True(RichTextComparison.AreSame(Stored, await ValueAsync()), await ValueAsync());
    }

    [Fact]
    public async Task Paste_WithAPicture_SaysWhereItsPlaceIs()
    {
        await OpenAsync("<p>One</p>");

        await PasteAsync("<p>Two <img src=\"https://example.org/x.png\" alt=\"x\"></p>");

        await Assertions.Expect(Page.GetByText("Images can’t be pasted.")).ToBeVisibleAsync();
        Assert.Equal("<p>OneTwo</p>", await ValueAsync());
    }

    [Fact]
    public async Task Paste_PlainText_KeepsItsParagraphs()
    {
        await OpenAsync("");

        await PasteAsync(null, "One\n\n<b>Two</b>");

        Assert.Equal("<p>One</p><p>&lt;b&gt;Two&lt;/b&gt;</p>", await ValueAsync());
    }
}
