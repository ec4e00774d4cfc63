using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.WordFiles;
using Partnership.Documents.Pdf;
using Partnership.Documents.Reports;

namespace Partnership.Documents.Examiner;

/// <summary>Makes a readable report out of the file.</summary>
internal static class FileReport
{
    private const string WithoutWords =
        "There are no words in the file that can be read, so there is nothing to make a page of. If it is a scan, ask for the document that was scanned.";

    private const string OtherKind = "A page can be made of a PDF or a Word document (.docx) only. Choose one of these.";

    internal static ReportMaking Make(WorkerLimits limits, string path)
    {
        if (GivenFile.Read(path, limits.MaxBytes) is not { } bytes)
            return new NoReport(Refusals.TooLarge(limits.MaxBytes).Message);
        if (GivenFile.IsArchive(bytes.Span))
            return OfWord(bytes);
        if (GivenFile.IsOldWord(bytes.Span))
            return new NoReport(Refusals.EncryptedWord().Message);
        return PdfBytes.BeginAsPdf(bytes.Span) ? OfPdf(limits, bytes) : new NoReport(OtherKind);
    }

    private static ReportMaking OfPdf(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        var options = new PdfReaderOptions { MaxBytes = limits.MaxBytes, MaxPages = limits.MaxPages, TimeLimit = limits.TimeLimit };
        ReadableReport? report = null;
        var problem = new PdfReader(options, TimeProvider.System).Open(bytes, document => report = PdfReports.Make(document, CancellationToken.None));
        return problem is null ? Of(report, WithoutWords) : new NoReport(problem.Message);
    }

    private static ReportMaking OfWord(ReadOnlyMemory<byte> bytes)
    {
        using var stream = GivenFile.Open(bytes);
        return WordPackage.IsWithinLimits(stream)
            ? Of(WordReports.Make(stream, CancellationToken.None), Refusals.DamagedWord().Message)
            : new NoReport(Refusals.DamagedWord().Message);
    }

    private static ReportMaking Of(ReadableReport? report, string otherwise) => report is null ? new NoReport(otherwise) : new MadeReport(report);
}
