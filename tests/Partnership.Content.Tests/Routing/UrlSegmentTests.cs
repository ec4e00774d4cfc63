using CsCheck;
using Partnership.Content.Routing;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Routing;

public sealed class UrlSegmentTests
{
    // Halves of characters among them.
    private static readonly Gen<char> AnyChar = Gen.Int[0, char.MaxValue].Select(i => (char)i);

    private static readonly Gen<string> AnyName = Gen.OneOf(
        AnyBag.Text,
        AnyChar.Array[0, 8].Select(c => new string(c)),
        AnyChar.Array[90, 150].Select(c => new string(c)),
        AnyChar.Where(char.IsLetterOrDigit).Array[1, 150].Select(c => new string(c)));

    [Theory]
    [InlineData("Child Alder", "child-alder")]
    [InlineData("  What's new?  ", "whats-new")]
    [InlineData("Child’s play", "childs-play")]
    [InlineData("A -- B / C", "a-b-c")]
    [InlineData("Tŷ Gwyn: café", "ty-gwyn-cafe")]
    [InlineData("2024/25 report (draft)", "2024-25-report-draft")]
    [InlineData("Ä", "a")]
    [InlineData("Дети", "дети")]
    [InlineData("한국", "한국")]
    [InlineData("𐐀𐐁 people", "𐐨𐐩-people")]
    [InlineData("😀 happy", "happy")]
    [InlineData("", "untitled")]
    [InlineData("!?", "untitled")]
    [InlineData("\ufffe", "untitled")]
    public void FromName_Name_GivesSegment(string name, string expected) => Assert.Equal(expected, UrlSegment.FromName(name).Value);

    [Fact]
    public void FromName_NameHasHalfACharacter_GivesSegment() => Assert.Equal("a-b", UrlSegment.FromName("a\udc00b").Value);

    [Fact]
    public void TryParse_SegmentHasHalfACharacter_IsFalse() => Assert.False(UrlSegment.TryParse("a\ud800", out _));

    [Fact]
    public void FromName_NameIsLong_IsCutWithoutHyphenAtTheEnd()
    {
        var segment = UrlSegment.FromName(new string('a', UrlSegment.MaxLength - 1) + " bcd");

        Assert.Equal(new string('a', UrlSegment.MaxLength - 1), segment.Value);
    }

    [Fact]
    public void FromName_AnyName_GivesASegmentThatParses() => AnyName.Sample(name =>
    {
        var segment = UrlSegment.FromName(name);

        Assert.Equal(segment, UrlSegment.Parse(segment.Value));
    }, iter: 2000);

    [Fact]
    public void FromName_AnyName_KeepsTheForm() => AnyName.Sample(name =>
    {
        var value = UrlSegment.FromName(name).Value;

        Assert.InRange(value.Length, 1, UrlSegment.MaxLength);
        Assert.Equal(value.Trim('-'), value);
        Assert.DoesNotContain("--", value, StringComparison.Ordinal);
        Assert.All(value.EnumerateRunes(), r => Assert.True(System.Text.Rune.IsLetterOrDigit(r) || r.Value == '-', value));
    }, iter: 2000);

    [Theory]
    [InlineData("a")]
    [InlineData("child-alder")]
    [InlineData("untitled")]
    [InlineData("2024")]
    public void TryParse_SegmentIsInForm_IsTrue(string text)
    {
        var isSegment = UrlSegment.TryParse(text, out var segment);

        Assert.True(isSegment);
        Assert.Equal(text, segment.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a%2fb")]
    [InlineData("café")]
    [InlineData("a\n")]
    public void TryParse_SegmentIsNotInForm_IsFalse(string? text) => Assert.False(UrlSegment.TryParse(text, out _));

    [Fact]
    public void TryParse_SegmentIsTooLong_IsFalse() => Assert.False(UrlSegment.TryParse(new string('a', UrlSegment.MaxLength + 1), out _));

    [Fact]
    public void Parse_SegmentIsNotInForm_Throws() => Assert.Throws<FormatException>(() => UrlSegment.Parse("A b"));

    [Fact]
    public void Default_Segment_IsUntitled() => Assert.Equal(UrlSegment.FromName(""), default);
}
