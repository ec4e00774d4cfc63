using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Accessibility;
using Partnership.Documents.Forensics.Metadata;
using Partnership.Documents.Forensics.Objects;
using Partnership.Documents.Forensics.Pages;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Forensics.Revisions;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;

namespace Partnership.Documents.Forensics;

/// <summary>Finds what a PDF carries besides what a reader sees, and what keeps people from reading it.</summary>
internal static class PdfForensics
{
    private static readonly IReadOnlyList<Action<PdfSubject>> Looks =
    [
        PageLook.At,
        AnnotationLook.At,
        GraphLook.At,
        UnlistedLook.At,
        PdfMetadataLook.At,
        RevisionLook.At,
        AccessibilityLook.At,
    ];

    internal static IReadOnlyList<FileFinding> Look(
        PdfDocument document, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var subject = new PdfSubject(document, bytes, cancellationToken);
        foreach (var look in Looks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                look(subject);
            }
            catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
            {
                // One odd object must not keep the others from being looked at, but the gap must be told.
                subject.Findings.Add(
                    FileFindingKind.PictureOnlyPage,
                    "A part of the file is so damaged that it couldn't be checked.",
                    "Save the document as a PDF again from the program that made it, and read the file yourself.");
            }
        }

        return subject.Findings.Findings;
    }
}
