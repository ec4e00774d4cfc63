using System.Globalization;
using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Exam;

public sealed class CorpusExamTests(ITestOutputHelper output)
{
    private static readonly FindingKind[] Certain =
    [
        FindingKind.ForbiddenTerm, FindingKind.NhsNumber, FindingKind.NationalInsuranceNumber, FindingKind.Postcode, FindingKind.Phone, FindingKind.Email, FindingKind.DateOfBirth,
    ];

    private static readonly DisclosureCheck Check = new(ContentSeed.Settings());

    [Theory]
    [InlineData("tune")]
    [InlineData("test")]
    public void Find_Corpus_FindsEveryCertainKind(string half)
    {
        var scores = KindScore.Of(CorpusPassage.ReadHalf(half), Check);

        Print(half, scores);
        Assert.All(scores.Where(s => Certain.Contains(s.Kind)), s => Assert.Equal(s.Labels, s.Found));
        Assert.All(scores.Where(s => Certain.Contains(s.Kind)), s => Assert.NotEqual(0, s.Labels));
    }

    [Theory]
    [InlineData("tune")]
    [InlineData("test")]
    public void Find_CleanPassages_FindsAtMostOneInAThousandWords(string half)
    {
        var clean = CorpusPassage.ReadHalf(half).Where(p => p.IsClean).ToList();

        var findings = clean.Sum(p => Check.Find(p.Text, p.Words).Count);
        var words = clean.Sum(p => p.WordCount);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half}: {findings} false findings in {words} words of {clean.Count} clean passages"));
        Assert.InRange(findings, 0, words / 1000);
        Assert.NotEmpty(clean);
    }

    private void Print(string half, IReadOnlyList<KindScore> scores)
    {
        foreach (var s in scores)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half} {s.Kind,-24} recall {s.Found,3}/{s.Labels,3} {s.Recall,7:P1}   precision {s.Right,3}/{s.Findings,3} {s.Precision,7:P1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half} all: recall {scores.Sum(s => s.Found)}/{scores.Sum(s => s.Labels)}, precision {scores.Sum(s => s.Right)}/{scores.Sum(s => s.Findings)}"));
    }
}
