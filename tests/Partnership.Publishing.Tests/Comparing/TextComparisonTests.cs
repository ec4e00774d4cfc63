using CsCheck;
using Partnership.Content.Tests.Builders;
using Partnership.Publishing.Comparing;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Comparing;

public sealed class TextComparisonTests
{
    // Few different words and lines, so that much is alike.
    private static readonly Gen<string> AnyProse = Gen.OneOf("the ", "child ", "was ", "seen, ", "not ", "don’t ", "\n", "\r\n", "  ", "\n\n", ". ", "é", "😀")
        .Array[0, 30].Select(string.Concat);

    [Theory]
    [InlineData("the child was seen", "the child was not seen", "the child was seen", "the child was {+not +}seen")]
    [InlineData("the child was seen", "the child was heard", "the child was [-seen-]", "the child was {+heard+}")]
    [InlineData("a red big house", "a blue small house", "a [-red big-] house", "a {+blue small+} house")]
    [InlineData("it can't be", "it can’t be", "it [-can't-] be", "it {+can’t+} be")]
    [InlineData("seen.", "seen!", "seen[-.-]", "seen{+!+}")]
    [InlineData("one\ntwo\nthree", "one\nthree", "one\n[-two\n-]three", "one\nthree")]
    [InlineData("one\ntwo words here", "one\ntwo words there", "one\ntwo words [-here-]", "one\ntwo words {+there+}")]
    [InlineData("first\nold text\nlast", "first\nnew text\nmore\nlast", "first\n[-old-] text\nlast", "first\n{+new+} text{+\nmore+}\nlast")]
    [InlineData("gone line\nsecond line stays\nthird line stays", "second line is\nthird line is", "[-gone line\n-]second line [-stays-]\nthird line [-stays-]", "second line {+is+}\nthird line {+is+}")]
    [InlineData("", "all new", "", "{+all new+}")]
    [InlineData("all gone", "", "[-all gone-]", "")]
    [InlineData("same", "same", "same", "same")]
    [InlineData("Same", "same", "[-Same-]", "{+same+}")]
    [InlineData("a  b", "a b", "a[-  -]b", "a{+ +}b")]
    public void Of_Texts_ShowsTheWordsThatDiffer(string before, string after, string left, string right)
    {
        var comparison = TextComparison.Of(before, after);

        Assert.Equal((left, right), (comparison.Before.Marked(), comparison.After.Marked()));
    }

    [Fact]
    public void Of_AnyTexts_GivesEachBackAndSharesTheSame() =>
        Gen.Select(Gen.OneOf(AnyProse, AnyBag.Text), Gen.OneOf(AnyProse, AnyBag.Text)).Sample((before, after) => Check(before, after));

    [Fact]
    public void Of_AnyEdit_ChangesNoMoreThanTheLineThatWasEdited() => Gen.Select(AnyProse, AnyProse, AnyBag.Text).Sample((start, end, edit) =>
    {
        var comparison = TextComparison.Of(start + "\n" + end, start + "\n" + edit + "\n" + end);

        Check(start + "\n" + end, start + "\n" + edit + "\n" + end);
        Assert.DoesNotContain(comparison.Before, r => r.Kind == TextRunKind.Deleted);
    });

    [Fact]
    public void Of_EqualTexts_IsOneRun() => AnyProse.Where(t => t.Length > 0).Sample(text =>
        Assert.Equal([new TextRun(text, TextRunKind.Same)], TextComparison.Of(text, text).After));

    // Invalid halves of a character come from damaged imports.
    [Fact]
    public void Of_BrokenCharacters_AreKept() => Check("a \ud83d b", "a \ude00 b");

    [Fact]
    public void Of_VeryLongAndAllOther_CountsAsReplaced()
    {
        var before = string.Join(' ', Enumerable.Range(0, SequenceLimit).Select(i => $"a{i % 50}"));
        var after = string.Join(' ', Enumerable.Range(0, SequenceLimit).Select(i => $"a{i % 49}b"));

        var comparison = TextComparison.Of("start\n" + before + "\nend", "start\n" + after + "\nend");

        Assert.Equal([TextRunKind.Same, TextRunKind.Deleted, TextRunKind.Same], comparison.Before.Select(r => r.Kind));
        Assert.Equal(("start\n" + before + "\nend", "start\n" + after + "\nend"), (comparison.Before.Plain(), comparison.After.Plain()));
    }

    private const int SequenceLimit = 10_000;

    private static void Check(string before, string after)
    {
        var comparison = TextComparison.Of(before, after);

        Assert.Equal((before, after), (comparison.Before.Plain(), comparison.After.Plain()));
        Assert.Equal(comparison.Before.Shared(), comparison.After.Shared());
        Assert.DoesNotContain(comparison.Before, r => r.Kind == TextRunKind.Inserted || r.Text.Length == 0);
        Assert.DoesNotContain(comparison.After, r => r.Kind == TextRunKind.Deleted || r.Text.Length == 0);
    }
}
