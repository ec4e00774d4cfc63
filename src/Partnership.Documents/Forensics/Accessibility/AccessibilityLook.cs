using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Accessibility;

/// <summary>Looks for what keeps people who use a screen reader from reading a PDF.</summary>
internal static class AccessibilityLook
{
    private const int LongFile = 10;

    internal static void At(PdfSubject subject)
    {
        var catalog = new PdfCatalog(subject.Document);
        if (catalog.IsTagged)
            FigureLook.At(subject);
        else
            subject.Findings.Add(
                FileFindingKind.NotTagged,
                "The file isn't tagged: screen readers can't tell headings, lists and tables, or read it in a wrong order.",
                "In Word use the built-in heading styles, then save as PDF with the option “Document structure tags for accessibility”.");
        if (Title(subject) is null)
            subject.Findings.Add(
                FileFindingKind.NoTitle,
                "The file has no title, so a screen reader says the name of the file instead.",
                "In Word choose File, Info and fill in the title, then save as PDF again.");
        else if (!catalog.DisplaysTitle)
            subject.Findings.Add(
                FileFindingKind.NoTitle,
                "The file has a title, but readers' programs show the name of the file instead.",
                "Set “Display document title” in the program that makes the PDF; Word does so when it saves with accessibility tags.");
        if (catalog.Language is null)
            subject.Findings.Add(
                FileFindingKind.NoLanguage,
                "The file doesn't say which language it is in, so screen readers may read it in a wrong voice.",
                "In Word set the proofing language of the whole text to English (United Kingdom), then save as PDF again.");
        if (subject.Document.NumberOfPages >= LongFile && !HasBookmarks(subject.Objects))
            subject.Findings.Add(
                FileFindingKind.NoBookmarks,
                $"The file has {subject.Document.NumberOfPages} pages but no bookmarks, so people must leaf through it.",
                "When saving as PDF in Word choose Options, “Create bookmarks using: Headings”.");
    }

    private static string? Title(PdfSubject subject) => PdfCatalog.NullIfBlank(subject.Document.Information.Title);

    private static bool HasBookmarks(PdfObjects objects) =>
        objects.Dictionary(objects.Catalog, "Outlines") is { } outlines && objects.Get(outlines, "First") is DictionaryToken;
}
