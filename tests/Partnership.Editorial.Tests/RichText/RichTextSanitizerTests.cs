using Partnership.Editorial.RichText;

namespace Partnership.Editorial.Tests.RichText;

public sealed class RichTextSanitizerTests
{
    private const string Media = "0192a0de-1111-7222-8333-444455556666";

    [Theory]
    [InlineData("<h2>One</h2><h3>Two</h3><h4>Three</h4><p>Text with <strong>strong</strong> and <em>stressed</em> words.<br>Next line</p>")]
    [InlineData("<ul><li>One<ul><li>Inner</li></ul></li></ul><ol start=\"3\" reversed=\"\"><li>Three</li></ol>")]
    [InlineData("<dl><dt>Term</dt><dd>Meaning</dd></dl><blockquote><p>Said <cite>somebody</cite></p></blockquote><hr>")]
    [InlineData("<table><caption>Dates</caption><thead><tr><th scope=\"col\">Day</th></tr></thead><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>")]
    [InlineData("<p><a href=\"/about\" data-link-type=\"Content\" data-destination-id=\"0192a0de-1111-7222-8333-444455556666\">About</a></p>")]
    [InlineData("<p><a href=\"https://www.gov.uk/\">GOV.UK</a> <a href=\"mailto:a@b.example\">Mail</a> <a href=\"tel:999\">999</a> <a href=\"#top\">Top</a></p>")]
    [InlineData("<p lang=\"cy\" dir=\"ltr\">Croeso <abbr title=\"Safeguarding\">S</abbr> H<sub>2</sub>O 1<sup>st</sup> &amp; &lt;b&gt;</p>")]
    [InlineData($"<figure><img data-media-id=\"{Media}\" alt=\"A chart of visits\"><figcaption>Visits, <em>by month</em></figcaption></figure>")]
    [InlineData($"<figure><img data-media-id=\"{Media}\" alt=\"\"></figure><p>Text <img data-media-id=\"{Media}\" alt=\"\"> text</p>")]
    public void Sanitize_WhatPagesNeed_SurvivesUnchanged(string html) => Assert.Equal(html, RichTextSanitizer.Sanitize(html));

    [Theory]
    [InlineData("<h1>Name</h1>", "<h2>Name</h2>")]
    [InlineData("<h1 lang=\"cy\" class=\"x\" onclick=\"x\">Enw</h1>", "<h2 lang=\"cy\">Enw</h2>")]
    [InlineData("<h5>Five</h5><h6>Six</h6>", "<h4>Five</h4><h4>Six</h4>")]
    [InlineData("<div>One</div><div>Two <b>words</b></div>", "<p>One</p><p>Two <b>words</b></p>")]
    [InlineData("<div><div>One</div><h2>Two</h2></div>", "<p>One</p><h2>Two</h2>")]
    [InlineData("<h2><div>One</div></h2>", "<h2>One</h2>")]
    [InlineData("<div> </div><p>One</p>", " <p>One</p>")]
    [InlineData("<style>p { color: red }</style><p>One<script>alert(1)</script></p>", "<p>One</p>")]
    [InlineData("<p>One<o:p></o:p> <u>two</u> <code>three</code></p>", "<p>One two three</p>")]
    [InlineData("<p><button><p>One</p></button></p>", "<p></p><p>One</p><p></p>")]
    public void Sanitize_WhatPagesDoNotHave_BecomesWhatTheyHave(string html, string expected) => Assert.Equal(expected, RichTextSanitizer.Sanitize(html));

    [Theory]
    [InlineData($"<img src=\"/x.png\" data-media-id=\"{Media}\" alt=\"Chart\" width=\"5\">", $"<img data-media-id=\"{Media}\" alt=\"Chart\">")]
    [InlineData($"<p>a<img data-media-id=\"{Media}\" width=\"5\">b</p>", $"<p>a<img data-media-id=\"{Media}\">b</p>")]
    [InlineData("<p>a<img data-media-id=\"seven\" alt=\"\">b</p>", "<p>ab</p>")]
    [InlineData("<p>a<img src=\"https://example.org/x.png\" alt=\"Chart\">b</p>", "<p>ab</p>")]
    [InlineData($"<p alt=\"x\" data-media-id=\"{Media}\">a</p>", "<p>a</p>")]
    [InlineData("<figure><figcaption>Alone</figcaption></figure>", "<p>Alone</p>")]
    [InlineData("<figure><img src=\"x\"><figcaption>Lost</figcaption></figure>", "<p>Lost</p>")]
    [InlineData("<figure class=\"table\"><table><tbody><tr><td>1</td></tr></tbody></table></figure>", "<table><tbody><tr><td>1</td></tr></tbody></table>")]
    [InlineData("<figcaption>Alone</figcaption>", "<p>Alone</p>")]
    public void Sanitize_Image_StaysOnlyWithItsFileAndItsAlternative(string html, string expected) => Assert.Equal(expected, RichTextSanitizer.Sanitize(html));

    [Fact]
    public void Sanitize_ElementThatIsNotAllowed_KeepsItsWords() =>
        Assert.Equal("<p>Read this text.</p>", RichTextSanitizer.Sanitize("<p>Read <span class=\"x\">this</span> <font>text</font>.</p>"));

    [Fact]
    public void Sanitize_FromManyThreads_GivesTheSame()
    {
        const string Html = "<h1>Name</h1><p>Text<script>alert(1)</script> <a href=\"/about\">About</a></p>";
        var expected = RichTextSanitizer.Sanitize(Html);

        Parallel.For(0, 200, _ => Assert.Equal(expected, RichTextSanitizer.Sanitize(Html)));
    }
}
