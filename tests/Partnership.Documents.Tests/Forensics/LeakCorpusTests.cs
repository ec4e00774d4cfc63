using System.Globalization;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Tests.Forensics;

/// <summary>Every planted leak must be found, and nothing else.</summary>
public sealed class LeakCorpusTests(ITestOutputHelper output)
{
    /// <summary>Small files made for one leak lack much that a screen reader needs; that is found too, and true.</summary>
    private static readonly HashSet<FileFindingKind> Accessibility =
    [
        FileFindingKind.NotTagged, FileFindingKind.NoTitle, FileFindingKind.NoLanguage, FileFindingKind.NoAlternativeText, FileFindingKind.NoBookmarks,
    ];

    public static TheoryData<string> Files => [.. Corpus.Leaks];

    [Theory]
    [MemberData(nameof(Files))]
    public void Look_FileWithPlantedLeak_FindsItWithItsWords(string name)
    {
        var planted = Corpus.Named(name).Planted;

        var findings = Corpus.Look(name);

        Assert.All(planted, leak => Assert.Contains(findings, finding => finding.Is(leak)));
        Assert.All(findings, finding => Assert.NotEqual("", finding.Why + finding.Advice));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Look_FileWithPlantedLeak_FindsNothingThatIsNotThere(string name)
    {
        var file = Corpus.Named(name);

        var findings = Corpus.Look(name);

        var invented = findings.Where(finding =>
            !Accessibility.Contains(finding.Kind)
            && !file.Also.Contains(finding.Kind.ToString())
            && !file.Planted.Any(leak => leak.Kind == finding.Kind.ToString()));
        Assert.Empty(invented.Select(finding => $"{finding.Kind}: {finding.Why}"));
    }

    [Fact]
    public void Look_WholeCorpus_FindsEveryKind()
    {
        var results = Corpus.Leaks
            .SelectMany(name => Corpus.Named(name).Planted, (name, leak) => (Name: name, Leak: leak))
            .Select(planted => (planted.Leak.Kind, IsFound: Corpus.Look(planted.Name).Any(finding => finding.Is(planted.Leak))))
            .GroupBy(result => result.Kind)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Kind: group.Key, Found: group.Count(result => result.IsFound), Planted: group.Count()))
            .ToList();

        foreach (var (kind, found, planted) in results)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-20} {found,3} of {planted,3}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-20} {results.Sum(row => row.Found),3} of {results.Sum(row => row.Planted),3}"));

        Assert.Equal(Enum.GetNames<FileFindingKind>().Order(StringComparer.Ordinal), results.Select(row => row.Kind));
        Assert.All(results, row => Assert.Equal(row.Planted, row.Found));
    }
}
