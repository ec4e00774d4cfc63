using System.Net;
using CsCheck;
using Partnership.Editorial.RichText;
using Partnership.Editorial.Tests.RichText.Attacks;

namespace Partnership.Editorial.Tests.RichText;

public sealed class RichTextMarkdownPropertyTests
{
    private static readonly string[] Frames =
    [
        "<p>{0}</p>", "<h2>{0}</h2>", "<ul><li>{0}</li></ul>", "<ol><li>{0}</li><li>{0}</li></ol>", "<blockquote><p>{0}</p></blockquote>", "<p>a<br>{0}<br>{0}</p>",
        "<p><a href=\"#x\">{0}</a></p>", "<p>{0}<a href=\"#x\">x</a></p>", "<p><strong>x {0} x</strong></p>", "<p>x <em>x {0} x</em> x</p>", "<table><tr><th>{0}</th></tr><tr><td>{0}</td></tr></table>",
        "<p><a href=\"#x\" title=\"{0}\">x</a></p>", "<figure><img data-media-id=\"0192a0de-1111-7222-8333-444455556666\" alt=\"{0}\"><figcaption>x {0} x</figcaption></figure>",
    ];

    [Fact]
    public void FromHtml_AnyTextThatMarkdownCanSay_ComesBack() => AnyText.Markup.Sample(
        html =>
        {
            var text = RichTextMarkdown.FromHtml(html);
            Assert.True(text.IsLossless && RichTextComparison.AreSame(RichTextMarkdown.ToHtml(text.Markdown), html), $"{html}\n--- became\n{text.Markdown}\n--- came back as\n{RichTextMarkdown.ToHtml(text.Markdown)}");
        },
        iter: 1500);

    [Fact]
    public void FromHtml_SignsOfMarkdownInWords_AreWords() =>
        Gen.Select(Gen.Int[0, Frames.Length - 1], Gen.Char["\\`*_{}[]()<>#+-=.!|&;:~^$%@'\"/?, \u00a0019ax"].Array[1, 12].Select(c => new string(c))).Sample(
            (frame, words) =>
            {
                var html = string.Format(System.Globalization.CultureInfo.InvariantCulture, Frames[frame], WebUtility.HtmlEncode(words));
                var text = RichTextMarkdown.FromHtml(html);
                Assert.True(text.IsLossless, $"{html}\n--- became\n{text.Markdown}\n--- came back as\n{RichTextMarkdown.ToHtml(text.Markdown)}");
            },
            iter: 10_000);

    [Fact]
    public void ToHtml_AnyMarkdown_LeavesNothingActive() =>
        Gen.Char["\\`*_[]()<>#+-=!|&:~ \n\t1aj\r\0"].Array[0, 60].Select(c => new string(c)).Sample(markdown => HarmlessMarkup.AssertOf(RichTextMarkdown.ToHtml(markdown)), iter: 5000);

    [Fact]
    public void FromHtml_AnyAttack_GivesMarkdownThatDoesNothing()
    {
        foreach (var attack in ElementAttacks.All.Concat(AddressAttacks.All).Concat(AttributeAttacks.All).Concat(MutationAttacks.All))
        {
            HarmlessMarkup.AssertOf(RichTextMarkdown.ToHtml(attack));
            HarmlessMarkup.AssertOf(RichTextMarkdown.ToHtml(RichTextMarkdown.FromHtml(attack).Markdown));
        }
    }
}
