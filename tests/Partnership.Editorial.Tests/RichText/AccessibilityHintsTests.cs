using Partnership.Editorial.RichText;
using Partnership.Publishing.Hints;

namespace Partnership.Editorial.Tests.RichText;

public sealed class AccessibilityHintsTests
{
    private const string Image = "data-media-id=\"0192a0de-1111-7222-8333-444455556666\"";

    [Theory]
    [InlineData("<h3>Deep</h3>", HintKind.HeadingSkipped, "Deep")]
    [InlineData("<h2>One</h2><h4>Deep</h4>", HintKind.HeadingSkipped, "Deep")]
    [InlineData("<h2>One</h2><h3> </h3>", HintKind.HeadingEmpty, "")]
    [InlineData("<p><strong>What we do</strong></p><p>We help.</p>", HintKind.HeadingInDisguise, "What we do")]
    [InlineData("<p><a href=\"#x\"></a></p>", HintKind.LinkEmpty, "")]
    [InlineData("<p><a href=\"#x\"><em>Click</em> here</a></p>", HintKind.LinkSaysNothing, "Click here")]
    [InlineData("<p><a data-destination-id=\"x\">Read more</a></p>", HintKind.LinkSaysNothing, "Read more")]
    [InlineData("<p><a href=\"https://www.gov.uk/\">https://www.gov.uk/</a></p>", HintKind.LinkIsAddress, "https://www.gov.uk/")]
    [InlineData("<p><a href=\"#x\"><img " + Image + " alt=\"\"></a></p>", HintKind.LinkEmpty, "")]
    [InlineData("<figure><img " + Image + "><figcaption>Visits</figcaption></figure>", HintKind.ImageWithoutAlternative, "Visits")]
    [InlineData("<p><img " + Image + " alt=\"IMG_1\"></p>", HintKind.ImageAlternativeIsFileName, "IMG_1")]
    [InlineData("<table><tr><td>Day</td></tr></table>", HintKind.TableWithoutHeaders, "Day")]
    [InlineData("<p>Some <u>underlined</u> words</p>", HintKind.Underlined, "underlined")]
    [InlineData("<ul><li>PLEASE READ</li></ul>", HintKind.Capitals, "PLEASE READ")]
    [InlineData("<p>A stakeholder came. A stakeholder left.</p><p>Stakeholder</p>", HintKind.Jargon, "A stakeholder came. A stakeholder left.")]
    public void Find_SomethingToDoBetter_IsNamedOnce(string html, HintKind kind, string excerpt)
    {
        var hint = Assert.Single(AccessibilityHints.Find(html, [new JargonWord("stakeholder", "people")]));

        Assert.Equal((kind, excerpt), (hint.Kind, hint.Excerpt));
        Assert.NotEmpty(hint.Advice);
    }

    [Theory]
    [InlineData("<h2>One</h2><h3>Two</h3><h4>Three</h4><h2>Four</h2>")]
    [InlineData("<h1>Name</h1><h2>One</h2>")]
    [InlineData("<p><strong>If a child is in danger now, call 999.</strong></p>")]
    [InlineData("<p><strong>Note</strong> this</p><ul><li><p><strong>Item</strong></p></li></ul>")]
    [InlineData("<p><a href=\"#x\"><img " + Image + " alt=\"Home page\"></a> <a>no link</a></p>")]
    [InlineData("<figure><img " + Image + " alt=\"\"></figure>")]
    [InlineData("<table><tr><th>Day</th></tr><tr><td>1</td></tr></table>")]
    [InlineData("")]
    public void Find_NothingToDoBetter_IsSilent(string html) => Assert.Empty(AccessibilityHints.Find(html, []));

    [Fact]
    public void Find_LongParagraph_IsNamedByItself()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 60));

        Assert.Empty(AccessibilityHints.Find($"<blockquote><p>{words}</p><p>{words}</p></blockquote>", []));
        Assert.Equal(HintKind.LongParagraph, Assert.Single(AccessibilityHints.Find($"<p>{words}<br>{words}</p>", [])).Kind);
    }

    [Fact]
    public void PiecesOf_Text_AreItsSentencesEndings() => Assert.Equal(
        ["Name", "One two", "Item", "Inner", "Cell", "Bare words"],
        RichTextWords.PiecesOf("<h1>Name</h1><p>One<br>two</p><ul><li>Item<ul><li>Inner</li></ul></li></ul><table><tr><td>Cell</td></tr></table>Bare <b>words</b>"));
}
