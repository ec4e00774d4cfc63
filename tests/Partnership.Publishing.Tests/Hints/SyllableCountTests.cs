using Partnership.Publishing.Hints;

namespace Partnership.Publishing.Tests.Hints;

public class SyllableCountTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("the", 1)]
    [InlineData("you", 1)]
    [InlineData("child", 1)]
    [InlineData("learned", 1)]
    [InlineData("looked", 1)]
    [InlineData("involved", 2)]
    [InlineData("published", 2)]
    [InlineData("needed", 2)]
    [InlineData("wanted", 2)]
    [InlineData("police", 2)]
    [InlineData("people", 2)]
    [InlineData("services", 3)]
    [InlineData("makes", 1)]
    [InlineData("changes", 2)]
    [InlineData("family", 3)]
    [InlineData("recommendation", 5)]
    [InlineData("investigation", 5)]
    [InlineData("organisation", 5)]
    [InlineData("independent", 4)]
    [InlineData("confidential", 4)]
    [InlineData("safeguarding", 3)]
    [InlineData("something", 2)]
    [InlineData("safer", 2)]
    [InlineData("professional", 4)]
    [InlineData("criminal", 3)]
    [InlineData("inquiry", 3)]
    [InlineData("table", 2)]
    [InlineData("whole", 1)]
    [InlineData("agree", 2)]
    [InlineData("health", 1)]
    [InlineData("review", 2)]
    [InlineData("999", 1)]
    [InlineData("don't", 1)]
    [InlineData("", 0)]
    public void Of_Word_CountsAsItIsSpoken(string word, int syllables) => Assert.Equal(syllables, SyllableCount.Of(word));

    [Fact]
    public void Grade_OfAKnownText_IsWhatTheFormulaGives()
    {
        var grade = ReadingGrade.Of(["The cat sat on the mat.", "The dog ran."]);

        Assert.Equal((9, 2, 9), (grade.Words, grade.Sentences, grade.Syllables));
        Assert.Equal((0.39 * 4.5) + 11.8 - 15.59, grade.Value, precision: 9);
    }

    [Fact]
    public void Grade_OfHeadingsAndItems_TakesEachAsASentence() => Assert.Equal(3, ReadingGrade.Of(["What is it", "First thing", "Second thing"]).Sentences);

    [Fact]
    public void Grade_OfHardText_IsHigh() => Assert.True(
        ReadingGrade.Of(["Multi-agency safeguarding arrangements necessitate comprehensive organisational accountability, notwithstanding statutory responsibilities."]).Value > 20);

    [Fact]
    public void Grade_OfAMailAddress_IsNoWord() => Assert.Equal(4, ReadingGrade.Of(["Write to us at Safeguarding.Partnership@RBWM.gov.uk."]).Words);
}
