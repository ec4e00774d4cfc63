namespace Partnership.Demonstration.Tests;

/// <summary>Each report and each briefing is written anew; a library of copies would show nothing of how the site finds things.</summary>
public sealed class SharedWordsTests(PrintedLibrary library)
{
    [Fact]
    public void Sources_AnyTwo_ShareNoRunOfTwelveWords()
    {
        var texts = Sources().Select(source => ($"{source.Name}.md", Passages.Of(source)));

        AssertNothingShared(WordRuns.Shared(texts));
    }

    [Fact]
    public void Pdfs_AnyTwo_ShareNoRunOfTwelveWords()
    {
        var texts = Sources().Select(source => ($"{source.Name}.pdf", Passages.Of(source, library.Facts(source.Name))));

        AssertNothingShared(WordRuns.Shared(texts));
    }

    private static IEnumerable<ReportSource> Sources()
    {
        var names = DemonstrationFolders.SourceNames();
        Assert.NotEmpty(names);
        return names.Select(ReportSource.Read);
    }

    private static void AssertNothingShared(IReadOnlyList<string> shared) =>
        Assert.True(shared.Count == 0, $"{shared.Count} runs of {WordRuns.Length} words or more are shared:\n{string.Join('\n', shared)}");
}
