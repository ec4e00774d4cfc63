using Partnership.Documents.Examination;
using UglyToad.PdfPig;

namespace Partnership.Documents.Forensics;

/// <summary>Finds what a PDF carries besides what a reader sees, and what keeps people from reading it.</summary>
internal static class PdfForensics
{
    internal static IReadOnlyList<FileFinding> Look(
        PdfDocument document, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [];
    }
}
