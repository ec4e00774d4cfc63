using Partnership.Disclosure.Tests.Exam;

namespace Partnership.Disclosure.Tests.Detectors;

/// <summary>Forms that the detectors' author thought of, one a line in Forms.txt, marked as in the corpus. A change must lose none and add none.</summary>
public sealed class FormsTests
{
    public static TheoryData<string> Lines() => [.. File.ReadAllLines(Path.Combine(ContentSeed.Project, "Detectors/Forms.txt"))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_Form_FindsWhatIsMarkedAndNothingElse(string line)
    {
        var (text, labels) = CorpusPassage.TakeMarks(line.Replace('⏎', '\n'));

        var findings = FindingsAssert.Check.Find(text, CaseWords.None);

        Assert.All(labels, l => Assert.Contains(findings, f => f.Kind == l.Kind && l.Touches(f)));
        Assert.All(findings, f => Assert.Contains(labels, l => f.Kind == l.Kind && l.Touches(f)));
    }
}
