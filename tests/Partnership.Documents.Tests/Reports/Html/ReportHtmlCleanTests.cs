using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Tests.Reports.Html;

public sealed class ReportHtmlCleanTests
{
    private static readonly string[] Elements =
    [
        "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "blockquote", "strong", "em",
        "a", "sup", "span",
    ];

    private static readonly string[] Attributes =
        ["id", "href", "lang", "dir", "start", "scope", "colspan", "rowspan", "class", "role", "aria-label"];

    private static readonly string[] HostilePieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<a href=' java\nscript:alert(1)'>x</a>",
        "<a href='data:text/html,x'>x</a>", "<a href=\"&#106;avascript:alert(1)\">x</a>", "<a href='vbscript:x'>x</a>", "<a href='//evil.example'>x</a>", "<p style='background:url(x)' onclick='x()'>p</p>",
        "<style>@import 'x';</style>", "<svg><script>alert(1)</script></svg>", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<template><script>x</script></template>", "<textarea><img src=x onerror=x></textarea>",
        "<iframe srcdoc='<script>x</script>'></iframe>", "<object data=x></object>", "<base href='https://evil.example'>", "<meta http-equiv=refresh content='0;url=x'>",
        "<table><a href='https://x.example'><tr><td>y</table>", "<select><style></select><img src=x onerror=x></style>", "<xmp><img src=x onerror=x></xmp>", "<plaintext>",
        "<!--><img src=x onerror=x>-->", "<![CDATA[<img onerror=x>]]>", "<p id='main-content' class='x'>p", "<h2 id='__proto__'>h", "<a id=note-1-back name=forms href='#note-1'>1</a>", "<ol><li id=note-1>n</ol>",
        "</p>", "</li>", "</table>", "<p>", "<li>", "<td>", "<ul>", "<strong>", "<a href='https://x.example'>", "text ", "&lt;script&gt;", "&#0;", "\0", "<span id=page-2>Page 2</span>", "<p id=page-2>", "<b><p>", "<h1>", "<div lang=cy dir=rtl>",
        "<blockquote>", "<h2 id=section-notes>Notes</h2>", "<li id=note-1>", "<details ontoggle=alert(1) open>", "<button formaction=javascript:x>b</button>", "<a href='#page-2'>p</a>", "<a href='#note-1-back'>b</a>", "<br>", "<caption>c", "<th scope=row rowspan=0 colspan=99999>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Clean_HostileHtml_ComesOutHarmless(string html)
    {
        var clean = ReportHtml.Clean($"<p>Before</p>{html}<p>After</p>");

        AssertAllowed(clean);
        Assert.StartsWith("<p>Before</p>", clean, StringComparison.Ordinal);
    }

    public static TheoryData<string> Hostile => [.. HostilePieces];

    [Fact]
    public void Clean_AnyMixtureOfHostilePieces_IsAllowedAndStaysAsItIs() => Gen.OneOf(HostilePieces).Array[1, 14].Select(string.Concat).Sample(html =>
    {
        var clean = ReportHtml.Clean(html);

        AssertAllowed(clean);
        Assert.Equal(clean, ReportHtml.Clean(clean));
    }, iter: 2000);

    [Fact]
    public void Clean_WhatWasWritten_StaysAsItIs() => Blocks.Any.Array[0, 6].Sample(blocks =>
    {
        var html = ReportHtml.Write(Blocks.Report(blocks));

        AssertAllowed(html);
        Assert.Equal(html, ReportHtml.Clean(html));
    }, iter: 2000);

    [Fact]
    public void Clean_ReportOfEveryKind_LosesNothing()
    {
        var html = ReportHtml.Write(Blocks.Report(Blocks.OfEveryKind));

        Assert.Equal(html, ReportHtml.Clean(html));
        foreach (var word in new[] { "Findings", "One", "two", "page-1", "page-2", "https://example.org", "lang=\"cy\"", "dir=\"rtl\"", "start=\"2\"", "A graph", "<caption>c", "note-1-back" })
            Assert.Contains(word, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_MarkupOfAnEditor_BecomesOurs()
    {
        const string Edited =
            "<h1>Big</h1><div>Loose <b>words</b><br>and <i>more</i></div><ul><li><p>One</p></li></ul>"
            + "<p><span id=\"page-4\">Page 4</span></p><p>Text</p><table><tbody><tr><td><p>a</p></td></tr></tbody></table>";

        Assert.Equal(
            $"""
            <h2 id="section-big">Big</h2>
            <p>Loose <strong>words</strong> and <em>more</em></p>
            <ul>
            <li>One</li>
            </ul>
            {Blocks.Page(4)}
            <p>Text</p>
            <table>
            <tbody>
            <tr><td>a</td></tr>
            </tbody>
            </table>

            """,
            ReportHtml.Clean(Edited));
    }

    [Fact]
    public void Clean_ElementsVeryDeep_KeepsTheirWords()
    {
        var html = string.Concat(Enumerable.Repeat("<div><blockquote><ul><li>", 3_000)) + "deep<script>no</script>";

        var clean = ReportHtml.Clean(html);

        Assert.Contains("deep", clean, StringComparison.Ordinal);
        AssertAllowed(clean);
        Assert.Equal(clean, ReportHtml.Clean(clean));
    }

    private static void AssertAllowed(string html)
    {
        var all = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body!.QuerySelectorAll("*").ToList();
        Assert.All(all, element => Assert.Contains(element.LocalName, Elements));
        Assert.All(all, element => Assert.Equal(NamespaceNames.HtmlUri, element.NamespaceUri));
        Assert.All(all.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, Attributes));
        Assert.All(all.Where(element => element.HasAttribute("id")), element => Assert.Matches(@"\A(section-[a-z0-9-]+|page-\d+|note-\d+(-back)?)\z", element.Id!));
        Assert.Equal(all.Count(element => element.HasAttribute("id")), all.Where(element => element.HasAttribute("id")).DistinctBy(element => element.Id).Count());
        Assert.All(all.Where(element => element.HasAttribute("href")), link => Assert.Matches(@"\A(https?://|mailto:|#)", link.GetAttribute("href")!));
        Assert.All(all.Where(element => element.HasAttribute("class")), page => Assert.Equal("report-page", page.ClassName));
    }
}
