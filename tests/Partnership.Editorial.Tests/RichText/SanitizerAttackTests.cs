using CsCheck;
using Partnership.Editorial.RichText;
using Partnership.Editorial.Tests.RichText.Attacks;

namespace Partnership.Editorial.Tests.RichText;

/// <summary>Known ways of getting something active past a sanitiser, alone, inside what is allowed, and put together at random.</summary>
public sealed class SanitizerAttackTests
{
    private static readonly string[] Known = [.. ElementAttacks.All, .. AddressAttacks.All, .. AttributeAttacks.All, .. MutationAttacks.All];

    // Where a text might put an attack: before, after.
    private static readonly (string Before, string After)[] Places =
    [
        ("<p>", "</p>"), ("<h1>", "</h1>"), ("<div>", "</div>"), ("<ul><li>", "</li></ul>"), ("<table><tr><td>", "</td></tr></table>"), ("<table>", "</table>"),
        ("<table><caption>", "</caption></table>"), ("<a href=\"#\">", "</a>"), ("<strong><em>", "</em></strong>"), ("<dl><dt>", "</dt></dl>"),
        ("<figure><figcaption>", "</figcaption></figure>"), ("<blockquote><p>", "</p></blockquote>"), ("<svg>", "</svg>"), ("<math><mtext>", "</mtext></math>"),
        ("<svg><foreignObject>", "</foreignObject></svg>"), ("<noscript>", "</noscript>"), ("<template>", "</template>"), ("<textarea>", "</textarea>"),
        ("<select><option>", "</option></select>"), ("<form>", "</form>"), ("<button>", "</button>"), ("<xmp>", "</xmp>"), ("<style>", "</style>"), ("<!--", "-->"),
        ("<p title=\"", "\">t</p>"), ("<p title='", "'>t</p>"), ("<a href=\"https://ok.example/", "\">t</a>"), ("<img alt=\"", "\" data-media-id=\"0192a0de-1111-7222-8333-444455556666\">"),
    ];

    private static readonly string[] Pieces =
    [
        "<svg>", "</svg>", "<math>", "</math>", "<mtext>", "<mglyph>", "<malignmark>", "<annotation-xml encoding=\"text/html\">", "<foreignObject>", "<desc>",
        "<title>", "</title>", "<style>", "</style>", "<script>", "</script>", "<noscript>", "</noscript>", "<template>", "</template>",
        "<textarea>", "</textarea>", "<xmp>", "</xmp>", "<plaintext>", "<iframe srcdoc=\"", "<form action=//x>", "</form>", "<table>", "<caption>", "<tbody>",
        "</table>", "<tr>", "<td>", "</td>", "<p>", "</p>", "<a href=\"", "<a href='#'>", "</a>", "javascript:alert(1)", "data:text/html,x", "\">", "'",
        "<img src=x onerror=alert(1)>", "<img alt data-media-id=0192a0de-1111-7222-8333-444455556666>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<a id=\"",
        "</p title=\"", "<select>", "<option>", "<noembed>", "</noembed>", "<body onload=alert(1)>", "<input autofocus onfocus=alert(1)>", "&lt;script&gt;",
        "&#x3C;b&#x3E;", "\0", "text", " ", "<b>", "</b>", "<i>", "</i>", "<h1>", "</h1>", "<h6>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<dl>", "<dt>", "<dd>",
        "<figure>", "</figure>", "<figcaption>", "</figcaption>", "<blockquote>", "</blockquote>", "<button>", "</button>", "<font>", "<nobr>", "<br>", "</br>", "<hr>",
        "<q>", "<sub>", "<object>", "</object>", "<details>", "<frameset>", "<col>", "<html lang=x>", "<head>", "<marquee>", "<ruby><rt>", "<optgroup>", "<o:p>", "</o:p>",
    ];

    public static TheoryData<string> Attacks => [.. Known.Distinct()];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Sanitize_Attack_LeavesNothingActive(string html) => HarmlessMarkup.AssertOf(html);

    [Fact]
    public void Sanitize_AttackInEveryPlace_LeavesNothingActive()
    {
        foreach (var attack in Known)
            foreach (var (before, after) in Places)
                HarmlessMarkup.AssertOf(before + attack + after);
    }

    [Fact]
    public void Sanitize_AttacksInsideAttacks_LeavesNothingActive() =>
        Gen.Select(OneOf(Known), OneOf(Known), Gen.Int[0, 200])
            .Select(t => t.Item1.Insert(Math.Min(t.Item3, t.Item1.Length), t.Item2))
            .Sample(HarmlessMarkup.AssertOf, iter: 3000);

    [Fact]
    public void Sanitize_PiecesOfAttacksInAnyOrder_LeavesNothingActive() =>
        OneOf(Pieces).Array[1, 16].Select(string.Concat).Sample(HarmlessMarkup.AssertOf, iter: 10_000);

    [Fact]
    public void Sanitize_DeeperThanAnyText_EndsWithTheWords()
    {
        var deep = string.Concat(Enumerable.Repeat("<blockquote>", 20_000)) + "words";

        Assert.Contains("words", RichTextSanitizer.Sanitize(deep), StringComparison.Ordinal);
    }

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
