using CsCheck;
using Partnership.Disclosure.Detectors;
using Partnership.Disclosure.Tests.Exam;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Tests.Properties;

/// <summary>What is found hangs on neither of a pattern's two forms, so on no clock either.</summary>
public sealed class BothFormsTests
{
    [Theory]
    [InlineData("tune")]
    [InlineData("test")]
    public void Search_EveryPassage_FindsTheSameInBothForms(string half) =>
        Assert.All(CorpusPassage.ReadHalf(half), passage => FindsTheSame(passage.Text));

    [Fact]
    public void Search_AnyText_FindsTheSameInBothForms() => AnyTextTests.Text.Sample(FindsTheSame);

    private static void FindsTheSame(string text)
    {
        var view = new TextView(text);

        var quick = Pattern.Search(() => DetectorSet.All.SelectMany(d => d.Find(view)));
        var steady = Pattern.SearchSteadily(() => DetectorSet.All.SelectMany(d => d.Find(view)));

        Assert.Equal(steady, quick);
    }
}
