using CsCheck;
using Partnership.Publishing.Hints;

namespace Partnership.Publishing.Tests.Hints;

public class ReadingAgeTests
{
    [Fact]
    public void Of_KnownText_IsGradePlusFive()
    {
        var age = ReadingAge.Of(["We help every family in the town. Somebody listens to what the children say about it.", "Call us"]);

        Assert.NotNull(age);
        Assert.Equal(ReadingGrade.Of(["We help every family in the town. Somebody listens to what the children say about it.", "Call us"]).Value + 5, age.Years, precision: 9);
        Assert.Equal(18, age.Words);
        Assert.Equal("Somebody listens to what the children say about it.", age.LongestSentence);
        Assert.Equal(9, age.LongestSentenceWords);
    }

    [Fact]
    public void Of_SimplestText_IsNeverBelowFive() => Assert.Equal(5, ReadingAge.Of(["Go in. Sit up. Be a dog."])?.Years);

    [Theory]
    [InlineData("")]
    [InlineData(" … – ")]
    [InlineData("a.person@example.org")]
    public void Of_NoWords_IsNothing(string text) => Assert.Null(ReadingAge.Of([text]));

    [Fact]
    public void Of_AnyText_LongestSentenceIsOneOfItsSentences() =>
        Gen.Char["abE .!?’-1\n"].Array[0, 80].Select(c => new string(c)).Array[0, 4].Sample(pieces =>
        {
            if (ReadingAge.Of(pieces) is not { } age)
                return;
            Assert.Contains(pieces, p => p.Contains(age.LongestSentence, StringComparison.Ordinal));
            Assert.InRange(age.LongestSentenceWords, 1, age.Words);
            Assert.True(double.IsFinite(age.Years) && age.Years >= 5);
        });
}
