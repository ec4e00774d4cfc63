using Partnership.Content.Values;
using Partnership.Editorial.Import;
using Partnership.Editorial.RichText;

namespace Partnership.Editorial.Tests.RichText;

public sealed class RichTextMarkdownTests
{
    private const string Id = "0192a0de-1111-7222-8333-444455556666";

    [Theory]
    [InlineData("<h2>Name</h2><p>Some <strong>strong</strong> and <em>stressed</em> words.<br>Next line.</p>", "## Name\n\nSome **strong** and _stressed_ words.\\\nNext line.")]
    [InlineData("<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>", "- One\n  - Inner\n- Two")]
    [InlineData("<ul><li><p>One</p></li><li><p>Two</p></li></ul>", "- One\n\n- Two")]
    [InlineData("<ol start=\"9\"><li>Nine</li><li>Ten</li></ol>", "9. Nine\n10. Ten")]
    [InlineData("<ul><li>One</li></ul><ul><li>Other</li></ul>", "- One\n\n* Other")]
    [InlineData("<blockquote><p>Said</p><p>More</p></blockquote><hr>", "> Said\n>\n> More\n\n---")]
    [InlineData("<table><thead><tr><th scope=\"col\">Day</th><th>What</th></tr></thead><tbody><tr><td>1</td><td>a | b</td></tr></tbody></table>", "| Day | What |\n| --- | --- |\n| 1 | a \\| b |")]
    [InlineData($"<p>See <a href=\"/about#team\" data-link-type=\"Content\" data-destination-id=\"{Id}\">the team</a>.</p>", $"See [the team](document:{Id}#team).")]
    [InlineData($"<p><a href=\"/about\" data-destination-id=\"{Id}\">About</a></p>", $"[About](document:{Id})")]
    [InlineData("<p><a href=\"https://www.gov.uk/\" title=\"The site\">GOV.UK</a></p>", "[GOV.UK](https://www.gov.uk/ \"The site\")")]
    [InlineData($"<figure><img data-media-id=\"{Id}\" alt=\"A chart\"><figcaption>Visits</figcaption></figure>", $"![A chart](media:{Id} \"Visits\")")]
    [InlineData($"<figure><img data-media-id=\"{Id}\" alt=\"\"></figure>", $"![decorative](media:{Id})")]
    [InlineData($"<figure><img data-media-id=\"{Id}\"></figure>", $"![](media:{Id})")]
    [InlineData("<p>2 * 3_4 # [x] 1. &amp;amp; &lt;b&gt; 10&nbsp;km</p>", "2 \\* 3\\_4 # \\[x\\] 1. \\&amp; \\<b> 10&nbsp;km")]
    [InlineData("<p>1. Not a list</p><p># Not a heading</p><p>+ Nor this</p>", "1\\. Not a list\n\n\\# Not a heading\n\n\\+ Nor this")]
    [InlineData("<p>un<em>believ</em>able</p>", "un*believ*able")]
    [InlineData("", "")]
    public void FromHtml_WhatMarkdownCanSay_IsWrittenPlainlyAndComesBack(string html, string markdown)
    {
        var text = RichTextMarkdown.FromHtml(html);

        Assert.Equal(markdown, text.Markdown);
        Assert.True(text.IsLossless);
        Assert.True(RichTextComparison.AreSame(html, RichTextMarkdown.ToHtml(markdown)), RichTextMarkdown.ToHtml(markdown));
    }

    [Theory]
    [InlineData("<p lang=\"cy\">Croeso</p>", "a part in another language", "Croeso")]
    [InlineData("<p><abbr title=\"Local Safeguarding\">LS</abbr></p>", "an abbreviation with its meaning", "LS")]
    [InlineData("<p>H<sub>2</sub>O</p>", "small numbers or letters above or below the line", "H2O")]
    [InlineData("<dl><dt>Term</dt><dd>Meaning</dd></dl>", "a list of terms and meanings", "**Term**\n\nMeaning")]
    [InlineData("<ol reversed><li>One</li></ol>", "a list that counts down", "1. One")]
    [InlineData("<table><caption>Days</caption><tr><th>Day</th></tr><tr><td>1</td></tr></table>", "a table with a caption", "Days\n\n| Day |\n| --- |\n| 1 |")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td colspan=\"2\">1</td></tr></table>", "a table with joined cells", "| A | B |\n| --- | --- |\n| 1 |  |")]
    [InlineData("<table><tr><th>A</th></tr><tr><td><p>1</p><p>2</p></td></tr></table>", "a table with several lines in a cell", "| A |\n| --- |\n| 1 2 |")]
    [InlineData("<p><strong>Note:</strong>text</p>", "the way in which some words are marked", "**Note:**text")]
    public void FromHtml_WhatMarkdownCanNotSay_IsNamedAndKeepsItsWords(string html, string lost, string markdown)
    {
        var text = RichTextMarkdown.FromHtml(html);

        Assert.False(text.IsLossless);
        Assert.Equal(lost, text.Lost[0]);
        Assert.Equal(markdown, text.Markdown);
    }

    [Theory]
    [InlineData("# Name", "<h2>Name</h2>")]
    [InlineData("Some <b>words</b>", "<p>Some &lt;b&gt;words&lt;/b&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p><a>x</a></p>")]
    [InlineData("[x](document:seven)", "<p><a>x</a></p>")]
    [InlineData("[x](document:0192a0de-1111-7222-8333-444455556666)", "<p><a data-link-type=\"Content\" data-destination-id=\"0192a0de-1111-7222-8333-444455556666\">x</a></p>")]
    [InlineData("![A chart](https://example.org/x.png)", "<p>A chart</p>")]
    [InlineData("![A chart](media:seven)", "<p>A chart</p>")]
    [InlineData("`a` and **b**", "<p>a and <strong>b</strong></p>")]
    public void ToHtml_WhatEditorsWrite_GivesMarkupOfThisSite(string markdown, string html) => Assert.Equal(html, RichTextMarkdown.ToHtml(markdown));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    [InlineData("![")]
    public void ToHtml_NestedWithoutEnd_KeepsTheWords(string piece)
    {
        var html = RichTextMarkdown.ToHtml(string.Concat(Enumerable.Repeat(piece, 20_000)) + "words");

        Assert.Contains("words", html, StringComparison.Ordinal);
    }

    [Fact]
    public void FromHtml_DeepestText_IsWritten()
    {
        var html = string.Concat(Enumerable.Repeat("<blockquote>", 20_000)) + "words";

        Assert.Contains("words", RichTextMarkdown.FromHtml(html).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromHtml_EveryTextOfTheStartingContent_ComesBack()
    {
        var seed = await SeedContent.ReadAsync([new SeedFolder(Repository.Seed), new SeedFolder(Repository.Demonstration)], TestSchema.Shipped, TestContext.Current.CancellationToken);
        var texts = seed.Documents.SelectMany(d => d.Versions).SelectMany(v => TextsOf(v.Properties)).ToList();

        Assert.True(texts.Count > 100, $"Only {texts.Count} texts were found.");
        foreach (var html in texts)
            Assert.True(RichTextMarkdown.FromHtml(html).IsLossless, html);
    }

    [Theory]
    [InlineData("<p>H<sub>2</sub>O</p>")]
    [InlineData("<ul><li>One</li>\n<li>Two</li></ul>\n<p>Three</p>")]
    public void Read_MarkdownComesBackUnchanged_KeepsWhatIsStored(string stored)
    {
        var sent = RichTextMarkdown.FromHtml(stored).Markdown.ReplaceLineEndings("\r\n") + "\r\n";

        Assert.Equal(stored, RichTextField.Read(sent, RichTextField.Markdown, stored));
        Assert.NotEqual(stored, RichTextField.Read(sent + "More", RichTextField.Markdown, stored));
    }

    [Theory]
    [InlineData("<p>New<script>alert(1)</script></p>", RichTextField.Html, "<p>New</p>")]
    [InlineData("**New**", RichTextField.Markdown, "<p><strong>New</strong></p>")]
    [InlineData("<p>New</p>", null, "<p>&lt;p&gt;New&lt;/p&gt;</p>")]
    [InlineData("", RichTextField.Markdown, "")]
    [InlineData(null, null, "<p>Old</p>")]
    public void Read_WhatAFormSends_GivesMarkupOfThisSite(string? text, string? format, string expected) => Assert.Equal(expected, RichTextField.Read(text, format, "<p>Old</p>"));

    private static IEnumerable<string> TextsOf(PropertyBag bag) => bag.SelectMany(p => p.Value switch
    {
        RichTextValue text => [text.Markup],
        BlocksValue blocks => blocks.Blocks.SelectMany(b => TextsOf(b.Properties)),
        _ => [],
    });
}
