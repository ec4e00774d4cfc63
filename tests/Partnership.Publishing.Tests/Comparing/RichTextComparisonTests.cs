using Partnership.Content.Schema;
using Partnership.Content.Tests.Builders;
using Partnership.Publishing.Comparing;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Comparing;

public sealed class RichTextComparisonTests
{
    private const string Alias = "richText";

    [Theory]
    [InlineData("<p>The child was seen.</p>", "<p>The child was heard.</p>", "The child was [-seen-].", "The child was {+heard+}.")]
    [InlineData("<p>One</p><p>Two</p>", "<p>One</p><p>New</p><p>Two</p>", "One\nTwo", "One\n{+New\n+}Two")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "<ul><li>a</li></ul>", "a[-\nb-]", "a")]
    [InlineData("<p>a<br>b</p>", "<p>a<br>c</p>", "a\n[-b-]", "a\n{+c+}")]
    [InlineData("<table><tr><th>x</th><td>1</td></tr></table>", "<table><tr><th>x</th><td>2</td></tr></table>", "x\n[-1-]", "x\n{+2+}")]
    [InlineData("<p>Tom &amp; <b>Jo</b></p>", "<p>Tom &amp; <b>Al</b></p>", "Tom & [-Jo-]", "Tom & {+Al+}")]
    public void Of_WordsDiffer_ShowsThem(string before, string after, string left, string right)
    {
        var difference = Compared(before, after);

        Assert.Equal((left, right), (difference.Before.Marked(), difference.After.Marked()));
        Assert.Equal((DifferenceKind.Changed, false), (difference.Kind, difference.OnlyMarkupDiffers));
    }

    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "<p>One</p><p><b>Two</b></p>", "One\n~Two~")]
    [InlineData("<p>One</p><p>Two</p>", "<h2>One</h2><p>Two</p>", "~One~\nTwo")]
    [InlineData("<p><a href=\"https://a.example\">One</a></p>", "<p><a href=\"https://b.example\">One</a></p>", "~One~")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "<ol><li>One</li><li>Two</li></ol>", "~One~\nTwo")]
    [InlineData("<ul><li>One<ul><li>Two</li><li>Three</li></ul></li></ul>", "<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>", "One\nTwo\n~Three~")]
    [InlineData("<p>One</p>", "<p>One</p><hr>", "One")]
    [InlineData("<p>One two</p>", "<p>One  two</p>", "One two")]
    [InlineData("<p class=\"a\" id=\"b\">One</p>", "<p id=\"b\" class=\"a\">One</p>", "One")]
    public void Of_OnlyMarkupDiffers_SaysSoAndWhere(string before, string after, string marked)
    {
        var difference = Compared(before, after);

        Assert.Equal((DifferenceKind.Changed, true), (difference.Kind, difference.OnlyMarkupDiffers));
        Assert.Equal((marked, marked), (difference.Before.Marked(), difference.After.Marked()));
    }

    [Fact]
    public void Of_WordsAndALinkElsewhereDiffer_ShowsBoth()
    {
        var difference = Compared(
            "<p>Read <a href=\"https://a.example\">this</a>.</p><p>Old</p>", "<p>Read <a href=\"https://b.example\">this</a>.</p><p>New</p>");

        Assert.Equal("~Read this.~\n{+New+}", difference.After.Marked());
        Assert.False(difference.OnlyMarkupDiffers);
    }

    [Fact]
    public void Of_MarkupWithoutWordsAppears_IsAddedAndEmpty()
    {
        var difference = Assert.Single(VersionComparison.Of(
            Bag.Of(), Bag.Of((Alias, Bag.RichText("<hr>"))), EveryEditor.Type, EveryEditor.Schema, id => $"{id}"));

        Assert.Equal((DifferenceKind.Added, false), (difference.Kind, difference.OnlyMarkupDiffers));
        Assert.Empty(difference.After);
    }

    [Fact]
    public void Of_MarkupNestedWithoutEnd_IsRead()
    {
        var deep = string.Concat(Enumerable.Repeat("<b>", 5_000));

        Assert.Equal("[-one-]", Compared(deep + "one", deep + "two").Before.Marked());
    }

    private static PropertyDifference Compared(string before, string after)
    {
        var property = SchemaOf.Property(Alias, EditorKind.RichText);
        var schema = SchemaOf.Types(SchemaOf.Type("page", DocumentKind.Page, property));
        return Assert.Single(VersionComparison.Of(
            Bag.Of((Alias, Bag.RichText(before))), Bag.Of((Alias, Bag.RichText(after))), schema.Get("page"), schema, id => $"{id}"));
    }
}
