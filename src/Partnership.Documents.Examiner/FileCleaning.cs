using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examiner;

/// <summary>Makes a clean copy of the file.</summary>
internal static class FileCleaning
{
    private const string OtherKind =
        "A clean copy can be made of a PDF only. Open the file in the program that made it, and take out there what was found.";

    internal static CleanCopyOutcome Clean(WorkerLimits limits, string path)
    {
        if (GivenFile.Read(path, limits.MaxBytes) is not { } bytes)
            return new NoCleanCopy(Refusals.TooLarge(limits.MaxBytes).Message);

        return PdfBytes.BeginAsPdf(bytes.Span) ? PdfCleaner.Clean(bytes, CancellationToken.None) : new NoCleanCopy(OtherKind);
    }
}
