using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextCleanerCharacterTests
{
    [Theory]
    [InlineData("e\uFB00ort", "effort")]
    [InlineData("\uFB01nding", "finding")]
    [InlineData("con\uFB02ict", "conflict")]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("ra\uFB04e", "raffle")]
    [InlineData("fa\uFB05 fir\uFB06", "fast first")]
    public void Clean_Ligature_IsSpelledOut(string raw, string expected) => Assert.Equal(expected, Clean(raw));

    [Theory]
    [InlineData("½ m² №")]
    [InlineData("Tŷ Gwyn, “café”, naïve…")]
    [InlineData("𐐀𐐁 😀")]
    public void Clean_OtherCharacters_StayAsTheyAre(string raw) => Assert.Equal(raw, Clean(raw));

    [Theory]
    [InlineData("safe\u00ADguarding", "safeguarding")]
    [InlineData("safe\u200Bguarding", "safeguarding")]
    [InlineData("\uFEFFsafe\u2060guarding\u200E", "safeguarding")]
    [InlineData("safe\u0000guard\u0007ing\u001B", "safeguarding")]
    public void Clean_InvisibleCharacter_IsRemoved(string raw, string expected) => Assert.Equal(expected, Clean(raw));

    [Theory]
    [InlineData("22\u00A0months", "22 months")]
    [InlineData("22\u202F \u2009months", "22 months")]
    [InlineData("22\t\tmonths", "22 months")]
    [InlineData("  22 months  ", "22 months")]
    public void Clean_AnySpace_IsOneSpace(string raw, string expected) => Assert.Equal(expected, Clean(raw));

    [Theory]
    [InlineData("one\r\ntwo\rthree", "one two three")]
    [InlineData("\n\n\none\n\n\n\ntwo\n\n", "one\ntwo")]
    [InlineData("one\n\u200B\ntwo", "one two")]
    public void Clean_LineEndings_AreJoined(string raw, string expected) => Assert.Equal(expected, Clean(raw));

    [Fact]
    public void Clean_HalfACharacter_BecomesTheReplacementCharacter() => Assert.Equal("half\uFFFD \uFFFDhalf", Clean("half\uD800 \uDC00half"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n \t\n")]
    [InlineData("\u200B\u00AD")]
    public void Clean_PageWithoutText_IsEmpty(string raw) => Assert.Equal("", Clean(raw));

    [Fact]
    public void Clean_NoPages_GivesNone() => Assert.Empty(PageTextCleaner.Clean([]));

    private static string Clean(string page) => Assert.Single(PageTextCleaner.Clean([page]));
}
