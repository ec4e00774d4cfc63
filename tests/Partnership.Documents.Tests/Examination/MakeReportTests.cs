using System.Diagnostics;
using System.Text;
using Partnership.Documents.Examination;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using Partnership.Documents.Tests.Pdf;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Readable reports as the worker makes them: what the library makes, or a reason.</summary>
public sealed class MakeReportTests : IDisposable
{
    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("heron-tagged.pdf")]
    [InlineData("heron-untagged.pdf")]
    public async Task MakeReport_Pdf_IsWhatTheLibraryMakes(string name)
    {
        var bytes = await File.ReadAllBytesAsync(ReportFile(name), TestContext.Current.CancellationToken);

        var made = Assert.IsType<MadeReport>(await MakeAsync(bytes));

        using var document = PdfDocument.Open(bytes);
        Assert.Equal(ReportHtml.Write(PdfReports.Make(document, TestContext.Current.CancellationToken)!), ReportHtml.Write(made.Report));
    }

    [Fact]
    public async Task MakeReport_WordDocument_IsWhatTheLibraryMakes()
    {
        var bytes = await File.ReadAllBytesAsync(ReportFile("heron.docx"), TestContext.Current.CancellationToken);

        var made = Assert.IsType<MadeReport>(await MakeAsync(bytes));

        using var stream = new MemoryStream(bytes);
        Assert.Equal(ReportSource.Word, made.Report.Source);
        Assert.Equal(ReportHtml.Write(WordReports.Make(stream, TestContext.Current.CancellationToken)!), ReportHtml.Write(made.Report));
    }

    [Fact]
    public async Task MakeReport_NoWordsInIt_SaysWhatToDo() => Assert.Contains("scan", await RefusalAsync(PdfFiles.WithPages("")), StringComparison.Ordinal);

    [Fact]
    public async Task MakeReport_IsNoDocument_SaysWhatCanBeChosen() => Assert.Contains("Word document", await RefusalAsync("plain words"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public async Task MakeReport_IsEmpty_SaysSo() => Assert.Contains("empty", await RefusalAsync([]), StringComparison.Ordinal);

    [Fact]
    public async Task MakeReport_WordDocumentIsDamaged_SaysSo() => Assert.Contains("damaged", await RefusalAsync("PK\u0003\u0004 and no more"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public async Task MakeReport_WordDocumentIsATrap_IsNotOpened() =>
        Assert.Contains("damaged", await RefusalAsync(WordFile.WithLetters(70_000_000)), StringComparison.Ordinal);

    [Theory]
    [InlineData("printf 'Segmentation fault'")]
    [InlineData("printf '{\"version\":1}'")]
    [InlineData("printf '{\"version\":2,\"message\":\"From another time\"}'")]
    [InlineData("printf '{\"version\":1,\"report\":{\"source\":\"Tags\",\"blocks\":[{\"kind\":\"script\"}]}}'")]
    [InlineData("printf '{\"version\":1,\"report\":{\"source\":\"Tags\",\"blocks\":null}}'")]
    [InlineData("kill -9 $$")]
    public async Task MakeReport_WorkerAnswersAnythingElse_IsAsIfItHadDied(string script)
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System, (_, path) => new ProcessStartInfo("/bin/sh", ["-c", script, path]));

        var none = Assert.IsType<NoReport>(await examiner.MakeReportAsync(folder.Put([1]), TestContext.Current.CancellationToken));

        Assert.Contains("broke off", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ReportWithBlocksDeeperThanAnyReport_IsNoAnswer()
    {
        const string Open = "{\"kind\":\"quote\",\"blocks\":[";
        static string Nested(int depth) =>
            "{\"version\":1,\"report\":{\"source\":\"Tags\",\"blocks\":[" + string.Concat(Enumerable.Repeat(Open, depth)) + string.Concat(Enumerable.Repeat("]}", depth)) + "]}}";

        Assert.IsType<MadeReport>(ReportAnswer.Read(Encoding.UTF8.GetBytes(Nested(10))));
        Assert.Null(ReportAnswer.Read(Encoding.UTF8.GetBytes(Nested(100))));
    }

    private static string ReportFile(string name) => Path.Combine(AppContext.BaseDirectory, "Reports", "Files", name);

    private async Task<string> RefusalAsync(byte[] bytes) => Assert.IsType<NoReport>(await MakeAsync(bytes)).Message;

    private async Task<ReportMaking> MakeAsync(byte[] bytes)
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);
        return await examiner.MakeReportAsync(folder.Put(bytes), TestContext.Current.CancellationToken);
    }
}
