using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Looks at what readers left on the pages: comments, notes, marks, and redactions that were never applied.</summary>
internal static class AnnotationLook
{
    private const int MostOfAPage = 2_000;

    /// <summary>Parts of the document itself, or handled as something else: links, fields, files, films, the maker's marks.</summary>
    private static readonly HashSet<string> NoComments =
        ["Link", "Widget", "FileAttachment", "Popup", "Redact", "PrinterMark", "TrapNet", "Watermark", "3D", "RichMedia", "Screen", "Movie", "Sound"];

    internal static void At(PdfSubject subject)
    {
        for (var index = 0; index < subject.Tree.Pages.Count; index++)
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            var annotations = subject.Objects.Array(subject.Tree.Pages[index], "Annots");
            foreach (var token in annotations.Take(MostOfAPage))
                if (subject.Objects.Resolve(token) is DictionaryToken annotation)
                    At(subject, annotation, index + 1);
        }
    }

    private static void At(PdfSubject subject, DictionaryToken annotation, int page)
    {
        var kind = subject.Objects.Name(annotation, "Subtype") ?? "";
        var words = Words(subject.Objects, annotation);
        if (kind == "Redact")
        {
            subject.Findings.Add(
                FileFindingKind.UnappliedRedaction,
                $"Page {page} has a mark for a redaction that was never applied. What is beneath it can still be read.",
                "Apply the redactions in the program that marked them, or delete the words in Word and save as PDF again.",
                words ?? subject.Objects.Text(annotation, "OverlayText"),
                page);
        }
        else if (!NoComments.Contains(kind) && (words is not null || kind.Length > 0))
        {
            subject.Findings.Add(
                FileFindingKind.Comment, Why(kind, words, page), "Delete all comments and marks, then save the file again.", words, page);
        }
    }

    private static string Why(string kind, string? words, int page)
    {
        var what = kind switch
        {
            "Text" => "a note",
            "FreeText" => "a typed mark",
            "Highlight" or "Underline" or "StrikeOut" or "Squiggly" => "marked words",
            "Stamp" => "a stamp",
            "Ink" => "a drawing by hand",
            _ => "a reader's mark",
        };
        return words is null
            ? $"Page {page} has {what} that is not part of the document."
            : $"Page {page} has {what} with the words {FindingList.Quoted(words)}. Anyone can open it, and see who wrote it.";
    }

    /// <summary>What was written and who wrote it.</summary>
    private static string? Words(PdfObjects objects, DictionaryToken annotation)
    {
        string?[] parts = [objects.Text(annotation, "Contents") ?? objects.Text(annotation, "RC"), objects.Text(annotation, "T"), objects.Text(annotation, "Subj")];
        var known = parts.Where(part => part is not null).Distinct().ToList();
        return known.Count > 0 ? string.Join(" – ", known) : null;
    }
}
