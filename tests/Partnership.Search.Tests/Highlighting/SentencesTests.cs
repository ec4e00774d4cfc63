using CsCheck;
using Partnership.Search.Highlighting;
using Partnership.Search.Tests.Fuzzing;

namespace Partnership.Search.Tests.Highlighting;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One here. Two there.", "One here.|Two there.")]
    [InlineData("Who knew? Nobody! Then it went on\u2026 and on.", "Who knew?|Nobody!|Then it went on\u2026|and on.")]
    [InlineData("Dr. Fern saw her. Mr. Oak did not.", "Dr. Fern saw her.|Mr. Oak did not.")]
    [InlineData("See e.g. page 3.2 of it. It says so.", "See e.g. page 3.2 of it.|It says so.")]
    [InlineData("A. Oak wrote it. She left.", "A. Oak wrote it.|She left.")]
    [InlineData("She said: \u201CI am tired.\u201D He left.", "She said: \u201CI am tired.\u201D|He left.")]
    [InlineData("A heading\nA sentence. Another", "A heading|A sentence.|Another")]
    [InlineData("2. Managers should ask. 13. Staff should tell.", "2. Managers should ask.|13. Staff should tell.")]
    [InlineData("It was in 2019. Then he moved.", "It was in 2019.|Then he moved.")]
    [InlineData("  \n . \n", ".")]
    [InlineData("", "")]
    public void Of_AText_AreItsSentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Of(text, 0, text.Length).Select(s => text[s.Start..s.End])));

    [Fact]
    public void Of_AnyText_LeavesNothingOutButSpace() => HostileText.Short.Sample(text =>
    {
        var end = 0;
        foreach (var sentence in Sentences.Of(text, 0, text.Length))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]));
            Assert.InRange(sentence.Start, end, sentence.End - 1);
            end = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    });
}
