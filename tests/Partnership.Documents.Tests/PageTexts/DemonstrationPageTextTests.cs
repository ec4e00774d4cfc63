using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.PageTexts;

/// <summary>Compares what we read of the demonstration's reports with what another program reads.</summary>
public sealed partial class DemonstrationPageTextTests(ITestOutputHelper output)
{
    private const string Notice =
        "This is a made-up review, written to show how this site works. No child, family or event in it is real.";

    /// <summary>The two programs may cut a broken word or a table's cell in other places.</summary>
    private const double LargestDifference = 0.02;

    private static readonly string Folder = Path.Combine(RepositoryRoot(), "content-seed", "demonstration", "files");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.pdf").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Clean_ReportOfTheDemonstration_HasTheWordsOfEveryPage(string file)
    {
        var path = Path.Combine(Folder, file);
        var expected = await PdfToText.PagesAsync(path);
        var report = Assert.IsType<PdfReport>(
            await new PdfReader(new PdfReaderOptions(), TimeProvider.System).ReadAsync(path, TestContext.Current.CancellationToken));

        var pages = PageTextCleaner.Clean([.. report.Pages.Select(page => page.Text)]);

        Assert.Equal(expected.Length, pages.Length);
        for (var index = 0; index < pages.Length; index++)
            AssertSameWords(WithoutFoot(expected[index], index + 1, pages.Length), pages[index], index + 1);
    }

    private void AssertSameWords(List<string> expected, string page, int number)
    {
        var words = Words(page);
        var (invented, lost) = (Less(words, expected), Less(expected, words));
        output.WriteLine($"page {number}: {words.Count} words, {invented.Count} only ours ({string.Join(' ', invented)}), {lost.Count} only theirs ({string.Join(' ', lost)})");

        Assert.InRange(invented.Count, 0, words.Count * LargestDifference);
        Assert.InRange(lost.Count, 0, expected.Count * LargestDifference);
    }

    /// <summary>The words of a page but for its foot, which must be there.</summary>
    private static List<string> WithoutFoot(string page, int number, int pages)
    {
        var (words, foot) = (Words(page), Words(string.Create(CultureInfo.InvariantCulture, $"{Notice} Page {number} of {pages}")));
        Assert.Equal(foot, words[^foot.Count..]);
        return words[..^foot.Count];
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>The words of one list that the other lacks, counting how often each stands there.</summary>
    private static List<string> Less(List<string> words, List<string> others)
    {
        var counts = others.CountBy(word => word).ToDictionary();
        return [.. words.Where(word => (counts[word] = counts.GetValueOrDefault(word) - 1) < 0)];
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run inside the repository.");
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
