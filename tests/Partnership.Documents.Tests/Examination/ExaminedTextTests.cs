using System.Security.Cryptography;
using System.Text;
using Partnership.Documents.Examination;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.Examination;

/// <summary>
/// The text of the demonstration's files stays what it is, byte for byte, in this process and in a worker. When it must change,
/// <see cref="PageTextStore.ExtractorVersion"/> goes up and the golden file is written anew.
/// </summary>
public sealed class ExaminedTextTests
{
    private static readonly Dictionary<string, string> Golden = File
        .ReadLines(RepositoryFiles.Combine("Examination", "Golden", "demonstration-texts.txt"))
        .Select(line => line.Split("  "))
        .ToDictionary(parts => parts[1], parts => parts[0]);

    public static TheoryData<string> Files => [.. Golden.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_FileOfTheDemonstration_IsTheSameTextEverywhere(string file)
    {
        var path = Path.Combine(RepositoryFiles.Demonstration, file);
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);
        IPdfPageReader[] readers = [new PdfReader(new PdfReaderOptions(), TimeProvider.System), new ExaminedPdfReader(examiner)];

        foreach (var reader in readers)
        {
            var report = Assert.IsType<PdfReport>(await reader.ReadAsync(path, TestContext.Current.CancellationToken));

            Assert.Equal(Golden[file], Hash(report));
            Assert.Equal(Enumerable.Range(1, report.PageCount), report.Pages.Select(page => page.Number));
        }
    }

    [Fact]
    public void Files_OfTheDemonstration_AreAllInTheGoldenFile() => Assert.Equal(
        Directory.GetFiles(RepositoryFiles.Demonstration, "*.pdf").Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Golden.Keys.Order(StringComparer.Ordinal));

    private static string Hash(PdfReport report) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\f', report.Pages.Select(page => page.Text)))));
}
