using Partnership.Documents.Examination;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Documents.Tests.PageTexts;
using Partnership.Documents.Tests.Pdf;
using Texts = Partnership.Documents.PageTexts.PageTexts;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Page texts of uploads come through a worker.</summary>
public sealed class ExaminedPdfReaderTests : IDisposable
{
    private readonly ExaminerFolder folder = new();
    private readonly StoreFolder kept = new();

    public void Dispose()
    {
        kept.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Read_ReportIsNew_GivesItsTextCleanAndKeepsIt()
    {
        var path = folder.Put(PdfFiles.WithPages("She told the school\nnurse at her safe-", "guarding visit"));

        var texts = Assert.IsType<Texts.Readable>(await ReadAsync(path));

        Assert.Equal(["She told the school nurse at her safeguarding", "visit"], texts.Pages);
        Assert.Equal(texts.Pages, await kept.PagesAsync());
    }

    [Fact]
    public async Task Read_WorkerDies_IsAnsweredAndNotKept()
    {
        var problem = Assert.IsType<Texts.Unreadable>(await ReadAsync(folder.Put(BadPdfs.WithObjectsInACircle())));

        Assert.Equal(UnreadablePdfReason.ReaderDied, problem.Reason);
        Assert.Empty(kept.Files());
    }

    [Fact]
    public async Task Read_FileIsDamaged_SaysWhyAndKeepsThat()
    {
        var problem = Assert.IsType<Texts.Unreadable>(await ReadAsync(folder.Put("%PDF-1.7\nnothing at all\n%%EOF\n"u8.ToArray())));

        Assert.Equal(UnreadablePdfReason.Damaged, problem.Reason);
        Assert.Equal(problem, await kept.FindAsync());
    }

    [Fact]
    public async Task Read_FileIsAWordDocument_IsNoPdf()
    {
        var problem = Assert.IsType<Texts.Unreadable>(await ReadAsync(folder.Put(WordFile.With(WordFile.Paragraph("Text")))));

        Assert.Equal(UnreadablePdfReason.NotAPdf, problem.Reason);
    }

    private async Task<Texts> ReadAsync(string path)
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);
        return await new PageTextReader(new ExaminedPdfReader(examiner), kept.Store).ReadAsync(StoreFolder.Sha256, path, TestContext.Current.CancellationToken);
    }
}
