namespace Partnership.Editorial.Tests.RichText.Attacks;

/// <summary>Links whose address runs something, and the ways of hiding its scheme.</summary>
internal static class AddressAttacks
{
    private static readonly string[] Schemes = ["javascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "livescript:x", "mocha:x"];

    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
        "javascript&#x3a;alert(1)", "javascript&#x0003A;alert(1)", "javascript&#0000058alert(1)", "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)", "&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)",
        "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "java\rscript:alert(1)", "java\r\nscript:alert(1)", "javascript\t:alert(1)",
        "javascript\n:alert(1)", "j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)",
        "\u0001javascript:alert(1)", "\u001fjavascript:alert(1)", "\0javascript:alert(1)", "java\0script:alert(1)", "java&#0;script:alert(1)",
        "&#1;javascript:alert(1)", "&#14;javascript:alert(1)", "&nbsp;javascript:alert(1)", "\u00a0javascript:alert(1)",
        "\u2028javascript:alert(1)", "\u200bjavascript:alert(1)", "\ufeffjavascript:alert(1)", "java\u00adscript:alert(1)",
        "ja&#x000D;vascript:alert(1)", "&#x09;javascript:alert(1)", "javascript:/*--></title></style></textarea></script><svg onload=alert(1)>",
        "javascript://example.org/%0aalert(1)", "javascript://%0d%0aalert(1)", "javascript:void(0)//https://example.org", "jav&#x61;script:%61lert(1)",
        "j%61vascript:alert(1)", "javascript%3aalert(1)", "&#x6a;&#x61;va&#x73;cript:alert(1)", "feed:javascript:alert(1)",
        "view-source:javascript:alert(1)", "jar:javascript:alert(1)!/", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "data:text/html;charset=utf-7,+ADw-script+AD4-alert(1)", "data:image/svg+xml,<svg onload=alert(1)>", "data:,x", "DATA:text/html,x",
        "d&#97;ta:text/html,x", "data\t:text/html,x", "data:application/xhtml+xml,x", "vbscript:msgbox(1)", "VBScript:x", "vb\tscript:x",
        "blob:https://example.org/1", "filesystem:https://example.org/temporary/x", "file:///etc/passwd", "about:blank", "chrome://settings",
        "ms-word:ofe|u|https://evil.example/x", "intent://x#Intent;scheme=https;end", "ftp://evil.example/x", "ws://evil.example", "sms:123",
        "tel\u0000:1", "x-apple:1", "mailto\u0009x:a", "https\u0000://example.org", "1javascript:alert(1)", "+javascript:alert(1)",
        "\u0130javascript:alert(1)", "ja\u017Fcript:alert(1)", "java\u017Fcript:alert(1)", "javaſcript:alert(1)",
    ];

    public static readonly string[] All =
    [
        .. Addresses.Select(a => $"<a href=\"{a}\">t</a>"),
        .. Addresses.Where(a => !a.Any(char.IsWhiteSpace) && !a.Contains('>', StringComparison.Ordinal)).Select(a => $"<A HREF={a}>t</A>"),
        .. Schemes.SelectMany(s => new[]
        {
            $"<a xlink:href=\"{s}\">t</a>", $"<a href='#' href='{s}'>t</a>", $"<a href='{s}' href='#'>t</a>", $"<a href=\n'{s}'\n>t</a>",
            $"<a/href='{s}'/>t</a>", $"<a\fhref={s.Replace(' ', '+')}>t", $"<area href=\"{s}\">", $"<blockquote cite=\"{s}\">t</blockquote>",
            $"<q cite=\"{s}\">t</q>", $"<a ping=\"{s}\" href=\"#\">t</a>", $"<a href=\"#\" action=\"{s}\" formaction=\"{s}\" src=\"{s}\">t</a>",
            $"<table background=\"{s}\"><tr><td background=\"{s}\">t</td></tr></table>", $"<p><a data-destination-id=\"{s}\" href=\"{s}\">t</a>",
            $"<img data-media-id=\"{s}\" alt=\"\">", $"<img data-media-id=\"0192a0de-1111-7222-8333-444455556666\" alt=\"\" src=\"{s}\">",
            $"<img data-media-id=\"0192a0de-1111-7222-8333-444455556666/../../{s}\" alt=\"\">", $"<h1 href=\"{s}\" onclick=\"{s}\">t</h1>",
            $"<div href=\"{s}\">t</div>", $"<figure><img alt='' data-media-id='x' src='{s}'><figcaption><a href='{s}'>t</a></figcaption></figure>",
        }),
        "<a href=\"https://ok.example\" target=_blank ping=//evil.example>t</a>",
        "<a href=\"https://ok.example\" download=x.exe rel=opener>t</a>",
        "<a href=\"//evil.example\\@ok.example\">t</a>",
        "<a href=\"\\\\evil.example\">t</a>",
    ];
}
