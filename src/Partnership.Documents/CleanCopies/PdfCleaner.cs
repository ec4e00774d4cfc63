using Partnership.Documents.Examination;
using Partnership.Documents.Forensics;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;

namespace Partnership.Documents.CleanCopies;

/// <summary>
/// Makes a copy of a PDF without its properties, comments, attachments, scripts and earlier revisions. It is given out only if
/// it is proved to show the same pages; whatever lies in the pages themselves must be mended in the document they come from.
/// </summary>
internal static class PdfCleaner
{
    /// <summary>What is no leak, and stays as it is. A page that is a picture is copied as a picture: a person must read it anyway.</summary>
    private static readonly HashSet<FileFindingKind> Harmless =
    [
        FileFindingKind.NotTagged, FileFindingKind.NoTitle, FileFindingKind.NoLanguage, FileFindingKind.NoAlternativeText,
        FileFindingKind.NoBookmarks, FileFindingKind.PictureOnlyPage,
    ];

    /// <summary>Parts of the page that aren't in its content, so that leaving them out would change what is seen.</summary>
    private static readonly HashSet<string> PartsOfThePage =
        ["Widget", "FreeText", "Stamp", "Square", "Circle", "Polygon", "PolyLine", "Line", "Ink", "Watermark", "PrinterMark", "3D", "RichMedia", "Screen", "Movie", "Redact"];

    internal static CleanCopyOutcome Clean(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            using var document = Open(bytes);
            return document.IsEncrypted
                ? new NoCleanCopy("The PDF is protected, so no clean copy can be made. " + InWord)
                : Clean(document, bytes, cancellationToken);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return new NoCleanCopy("The PDF is built in a way that can't be copied safely. " + InWord);
        }
    }

    private static string InWord =>
        "Open the document that it was made from in Word, choose File, Info, Inspect Document, remove what is found, and save it as a PDF again.";

    private static CleanCopyOutcome Clean(PdfDocument document, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var findings = PdfForensics.Look(document, bytes, cancellationToken);
        if (findings.FirstOrDefault(finding => !CleanCopyFindings.IsRemovable(finding.Kind) && !Harmless.Contains(finding.Kind)) is { } inPage)
            return new NoCleanCopy($"A copy can't mend what lies in the pages themselves. {inPage.Why} {inPage.Advice}");
        if (!findings.Any(finding => CleanCopyFindings.IsRemovable(finding.Kind)))
            return new AlreadyClean();

        var subject = new PdfSubject(document, bytes, cancellationToken);
        if (HasPartsOutsideOfContent(subject))
            return new NoCleanCopy("The pages have marks or fields on them that would vanish from a copy. " + InWord);

        var rules = new CleanRules(subject.Objects, subject.Tree.Pages);
        return Proved(subject, rules, CleanFile.Write(subject, rules), findings);
    }

    private static CleanCopyOutcome Proved(PdfSubject original, CleanRules rules, byte[] written, IReadOnlyList<FileFinding> findings)
    {
        using var document = Open(written);
        var copy = new PdfSubject(document, written, original.Cancellation);
        var proof = new SameDocument(original.Objects, copy.Objects, rules, new CleanRules(copy.Objects, copy.Tree.Pages));
        if (!proof.IsProved(original.Cancellation))
            return new NoCleanCopy("A copy of the PDF would not surely be the same. " + InWord);
        var after = PdfForensics.Look(document, written, original.Cancellation);
        if (after.FirstOrDefault(finding => !Harmless.Contains(finding.Kind)) is { } left)
            return new NoCleanCopy($"A copy would still carry something. {left.Why} {left.Advice}");
        if (!Lasting(findings).SequenceEqual(Lasting(after)))
            return new NoCleanCopy("A copy of the PDF would be harder to read with a screen reader. " + InWord);

        return new CleanCopy(written, [.. findings.Select(finding => finding.Kind).Where(CleanCopyFindings.IsRemovable).Distinct()]);
    }

    private static IEnumerable<(FileFindingKind Kind, int? Page)> Lasting(IReadOnlyList<FileFinding> findings) =>
        findings.Where(finding => Harmless.Contains(finding.Kind)).Select(finding => (finding.Kind, finding.Page));

    private static bool HasPartsOutsideOfContent(PdfSubject subject) => subject.Tree.Pages.Any(page =>
        subject.Objects.Array(page, "Annots").Any(token =>
            PartsOfThePage.Contains(subject.Objects.Name(PdfObjects.AsDictionary(subject.Objects.Resolve(token)), "Subtype") ?? "")));

    private static PdfDocument Open(ReadOnlyMemory<byte> bytes) => PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
}
