using System.Globalization;
using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Exam;

public sealed class CorpusExamTests(ITestOutputHelper output)
{
    private static readonly FindingKind[] Certain =
    [
        FindingKind.ForbiddenTerm, FindingKind.NhsNumber, FindingKind.NationalInsuranceNumber, FindingKind.Postcode, FindingKind.Phone, FindingKind.Email, FindingKind.DateOfBirth,
    ];

    // What was reached in the worse half when the detectors were last changed; a change must not fall below it.
    private static readonly Dictionary<FindingKind, (double Recall, double Precision)> Floors = new()
    {
        [FindingKind.PersonalUrl] = (0.83, 0.95),
        [FindingKind.ExactAge] = (1, 0.95),
        [FindingKind.StreetAddress] = (1, 0.95),
        [FindingKind.PlaceName] = (0.87, 0.95),
        [FindingKind.VehiclePlate] = (0.85, 0.95),
        [FindingKind.PassportNumber] = (1, 0.87),
        [FindingKind.DrivingLicence] = (1, 0.95),
        [FindingKind.SocialHandle] = (1, 0.95),
        [FindingKind.IpAddress] = (1, 0.95),
        [FindingKind.Coordinates] = (0.83, 0.95),
        [FindingKind.PersonName] = (0.9, 0.76),
    };

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

    [Theory]
    [InlineData("tune")]
    [InlineData("test")]
    public void Find_Corpus_FallsBelowNoFloor(string half) =>
        Assert.All(KindScore.Of(CorpusPassage.ReadHalf(half), Check).Where(s => !Certain.Contains(s.Kind)), s =>
        {
            Assert.InRange(s.Recall, Floors[s.Kind].Recall, 1);
            Assert.InRange(s.Precision, Floors[s.Kind].Precision, 1);
        });

    private void Print(string half, IReadOnlyList<KindScore> scores)
    {
        foreach (var s in scores)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half} {s.Kind,-24} recall {s.Found,3}/{s.Labels,3} {s.Recall,7:P1}   precision {s.Right,3}/{s.Findings,3} {s.Precision,7:P1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half} all: recall {scores.Sum(s => s.Found)}/{scores.Sum(s => s.Labels)}, precision {scores.Sum(s => s.Right)}/{scores.Sum(s => s.Findings)}"));
    }
}
