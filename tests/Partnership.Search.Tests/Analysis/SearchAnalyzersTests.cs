using CsCheck;
using Partnership.Search.Analysis;
using Partnership.Search.Indexing;
using Partnership.Search.Tests.Fuzzing;

namespace Partnership.Search.Tests.Analysis;

public sealed class SearchAnalyzersTests
{
    [Fact]
    public void Words_AnyText_BothAnalysersSplitItAlike() => HostileText.Any.Sample(
        text =>
        {
            var exact = SearchAnalyzers.Words(IndexFields.Exact, text);
            var stems = SearchAnalyzers.Words(LanguageFields.English.Text, text);
            Assert.Equal(exact.Select(w => (w.Start, w.End)), stems.Select(w => (w.Start, w.End)));
            Assert.All(stems, w => Assert.NotEmpty(w.Text));
        },
        iter: 500);

    [Fact]
    public void Words_AnyText_StandInTheirOrderAndInTheText() => HostileText.Any.Sample(
        text =>
        {
            var end = 0;
            foreach (var word in SearchAnalyzers.Words(IndexFields.Exact, text))
            {
                Assert.InRange(word.Start, end, word.End - 1);
                Assert.False(char.IsLowSurrogate(text[word.Start]) && word.Start > 0 && char.IsHighSurrogate(text[word.Start - 1]));
                end = word.End;
            }

            Assert.InRange(end, 0, text.Length);
        },
        iter: 500);

    [Theory]
    [InlineData("bruises", "bruises", "bruis")]
    [InlineData("Visitor\u2019s", "visitor's", "visitor")]
    [InlineData("Zo\u00EB", "zoe", "zoe")]
    [InlineData("Zoe\u0308", "zoe", "zoe")]
    [InlineData("\u0438\u0306", "\u0439", "\u0439")]
    [InlineData("\uFB01ndings", "findings", "find")]
    [InlineData("safe\u00ADguarding", "safeguarding", "safeguard")]
    public void Words_Word_TakesItsFormsOff(string text, string exact, string stem)
    {
        Assert.Equal([exact], SearchAnalyzers.Words(IndexFields.Exact, text).Select(w => w.Text));
        Assert.Equal([stem], SearchAnalyzers.Words(LanguageFields.English.Text, text).Select(w => w.Text));
        Assert.Equal([exact], SearchAnalyzers.Words(LanguageFields.Plain.Text, text).Select(w => w.Text));
    }
}
