namespace Partnership.Editorial.Tests.RichText.Attacks;

/// <summary>
/// Markup that means something else when it is parsed again, in another context, by another parser or with another character
/// set: foreign elements, raw text, unclosed and misplaced tags.
/// </summary>
internal static class MutationAttacks
{
    private static readonly string[] RawText = ["style", "script", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"];
    private static readonly string[] Foreign = ["svg", "math", "svg><desc", "svg><title", "svg><foreignObject", "math><mi", "math><mtext", "math><annotation-xml encoding=text/html", "svg><p"];

    public static readonly string[] All =
    [
        .. RawText.SelectMany(r => new[]
        {
            $"<{r}><img src=x onerror=alert(1)></{r}>", $"<p title=\"</{r}><img src=x onerror=alert(1)>\">t", $"<{r}><p title=\"</{r}><img src=x onerror=alert(1)>\">",
            $"<svg><{r}><img src=x onerror=alert(1)></{r}></svg>", $"<math><{r}><img src=x onerror=alert(1)></{r}></math>",
            $"<svg></p><{r}><a id=\"</{r}><img src=1 onerror=alert(1)>\">", $"<math><mtext><table><mglyph><{r}><!--</{r}><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            $"<{r}/><img src=x onerror=alert(1)>", $"<{r}><!--</{r}><img src=x onerror=alert(1)>-->", $"<table><{r}><img src=x onerror=alert(1)></{r}></table>",
            $"<select><{r}><img src=x onerror=alert(1)></{r}></select>", $"<h1><{r}><div></{r}><img src=x onerror=alert(1)></div>",
        }),
        .. Foreign.SelectMany(f => new[]
        {
            $"<{f}><script>alert(1)</script>", $"<{f}><style><img src=x onerror=alert(1)></style>", $"<{f}><a xlink:href=javascript:alert(1)>t</a>",
            $"<{f}><image href=x onerror=alert(1)>", $"<{f}></p><img src=x onerror=alert(1)>", $"<{f}><h1><p title=x onclick=alert(1)>t", $"<{f}><![CDATA[<img src=x onerror=alert(1)>]]>",
        }),
        """<svg onload=alert(1)>""",
        """<svg/onload=alert(1)//""",
        """<svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>t</text></a></svg>""",
        """<svg><animate attributeName=href values=javascript:alert(1) /><a id=x><text>t</text></a></svg>""",
        """<svg><animate onbegin=alert(1) attributeName=x dur=1s><set attributeName=onclick to=alert(1)></svg>""",
        """<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='alert(1)'/></svg>#x"/></svg>""",
        """<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler></svg>""",
        """<svg><style>{font-family:'<iframe/onload=alert(1)>'}</style></svg>""",
        """<svg><filter id=x><feImage href="//evil.example"/></filter></svg>""",
        """<svg><title><![CDATA[</title><script>alert(1)</script>]]></svg>""",
        """<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>""",
        """<math href="javascript:alert(1)">t</math><math><maction actiontype="statusline#//evil.example" xlink:href="javascript:alert(1)">t</maction></math>""",
        """<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>""",
        """<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">""",
        """<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style><img src onerror='alert(1)'>"></style></h1>""",
        """<math><mi><table><mglyph><svg><mtext><textarea><a title="</textarea><img src onerror=alert(1)>">""",
        """<!--><script>alert(1)</script>-->""",
        """<!---><img src=x onerror=alert(1)>-->""",
        """<!-- --!><img src=x onerror=alert(1)> -->""",
        """<!-- <!-- --><img src=x onerror=alert(1)> -->""",
        """<!--[if IE]><script>alert(1)</script><![endif]-->""",
        """<![if !supportLists]><script>alert(1)</script><![endif]>""",
        """<![CDATA[<script>alert(1)</script>]]>""",
        """<?xml <img src=x onerror=alert(1)> ?>""",
        """</><script>alert(1)</script>""",
        """</ script><img src=x onerror=alert(1)>""",
        """<!x><img src=x onerror=alert(1)>""",
        """<p><!--</p><img src=x onerror=alert(1)><p>--></p>""",
        // Misplaced, nested, unclosed
        """<b><p></b></p><a><a href=javascript:alert(1)><table><a>t""",
        """<table><a href=javascript:alert(1)><tr><td><a href=javascript:alert(1)>t</td></a></table>""",
        """<table><td><script>alert(1)</script><table><tr><img src=x onerror=alert(1)>""",
        """<a href="#"><table><tr><a href="javascript:alert(1)">t""",
        """<ul><li><p><ul></p><li><h1><div><h1>t</li></ul>""",
        """<p><button><p>t</p></button></p>""",
        """<p><h1><p>t<div>u</div></p></h1></p>""",
        """<h1><h2><h3><h5>t</h1></h2>""",
        """<div><p><div><p>t</div></p></div>""",
        """<figure><figure><img alt data-media-id="0192a0de-1111-7222-8333-444455556666"></figure><figcaption><figure>t""",
        """<figcaption><p>t<figcaption>u</figcaption></p></figcaption>""",
        """<p><figure><figcaption><h1>t</h1></figcaption><img alt data-media-id="0192a0de-1111-7222-8333-444455556666"></figure></p>""",
        """<dl><dt><dl><dd><h1>t<dt>u</dl></dl>""",
        """<select><p><img src=x onerror=alert(1)></select>""",
        """<table><caption><table><caption><p><tr><td>t""",
        """<nobr><p><nobr><table><nobr>t""",
        """<font><p><font><p><font><p><b><b><b><b>t""",
        """<div><a href="#"><div>t</div><a href="javascript:alert(1)">u</a></div>""",
        "<img src=x onerror=alert(1)",
        "<p title=\"",
        "<a href=\"javascript:alert(1)",
        "<",
        "</",
        "<!",
        // Character sets
        "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        "<p>+ADw-img src=x onerror=alert(1)+AD4-</p>",
        "\u00bcscript\u00bealert(1)\u00bc/script\u00be",
        "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
        "\u2039script\u203aalert(1)\u2039/script\u203a",
        "<\u017fcript>alert(1)</\u017fcript>",
        "<\u0131mg src=x onerror=alert(1)>",
        "<img\u00a0src=x\u00a0onerror=alert(1)>",
        "\u00c0\u00bcscript\u00c0\u00bealert(1)",
        "\ufeff<script>alert(1)</script>",
        "\u202e<script>alert(1)</script>",
        "\ud800<img src=x onerror=alert(1)>\udc00",
        "<p title=\"\ud800\" onclick=alert(1)>t</p>",
        "\x1b$B<img src=x onerror=alert(1)>\x1b(B",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&amp;lt;script&amp;gt;alert(1)",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "&#x3c;img src=x onerror=alert(1)&#x3e;",
        "&LT;img src=x onerror=alert(1)&GT;",
        "&ltimg src=x onerror=alert(1)&gt",
        "<p>&#x110000;&#xD800;&#0;&#x80;&#xFFFE;</p>",
        // Deeper than parsers go
        string.Concat(Enumerable.Repeat("<blockquote>", 600)) + "<img src=x onerror=alert(1)>",
        string.Concat(Enumerable.Repeat("<b><i>", 400)) + "<p>t<table><tr><td>u",
        string.Concat(Enumerable.Repeat("<div>", 600)) + "<h1>t<script>alert(1)",
        string.Concat(Enumerable.Repeat("<table><tr><td>", 150)) + "<a href=javascript:alert(1)>t",
        string.Concat(Enumerable.Repeat("<svg><foreignObject>", 300)) + "<img src=x onerror=alert(1)>",
        string.Concat(Enumerable.Repeat("<ul><li>", 300)) + "t",
    ];
}
