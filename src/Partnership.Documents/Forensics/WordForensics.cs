using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics;

/// <summary>Finds what a Word document carries besides what a reader sees, and what keeps people from reading it.</summary>
internal static class WordForensics
{
    internal static IReadOnlyList<FileFinding> Look(Stream docx, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [];
    }
}
