namespace Partnership.Documents.Tests.Forensics;

/// <summary>Clean files must give nothing: people stop reading warnings that are wrong.</summary>
public sealed class CleanCorpusTests
{
    private static readonly string Demonstration = Path.Combine(RepositoryRoot(), "content-seed", "demonstration", "files");

    public static TheoryData<string> Files => [.. Corpus.Clean];

    public static TheoryData<string> Reports => [.. Directory.GetFiles(Demonstration, "*.pdf").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Look_CleanFile_FindsOnlyWhatItsProgramCannotDo(string name)
    {
        var findings = Corpus.Look(name);

        Assert.Equal(Corpus.Named(name).Also.Order(StringComparer.Ordinal), findings.Select(finding => finding.Kind.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Look_ReportOfTheDemonstration_FindsNothing(string file)
    {
        var findings = Corpus.Look(File.ReadAllBytes(Path.Combine(Demonstration, file)), ".pdf");

        Assert.Empty(findings.Select(finding => $"{finding.Kind}: {finding.Why}"));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
