using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Looks for objects that nothing uses but that hold words, such as a page that was taken out of the list of pages only.</summary>
internal static class UnusedLook
{
    private const int MostObjects = 500_000;

    internal static void At(PdfSubject subject, IReadOnlySet<IndirectReference> used)
    {
        foreach (var reference in subject.Document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Take(MostObjects))
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            if (used.Contains(reference) || subject.Objects.Referenced(reference) is not { } unused)
                continue;
            if (unused is StreamToken stream && IsFile(subject.Objects, stream))
                File(subject);
            else if (Words(subject.Objects, unused) is { } words)
                subject.Findings.Add(
                    FileFindingKind.UnusedContent,
                    $"The file still holds something that no page shows: {FindingList.Quoted(words)}. Special programs can bring it back.",
                    "Save the document as a new PDF from the program that made it. Deleting pages in the PDF isn't enough.",
                    words);
        }
    }

    /// <summary>LibreOffice can put the document itself into its PDF without naming it among the attachments.</summary>
    private static void File(PdfSubject subject) => subject.Findings.Add(
        FileFindingKind.EmbeddedFile,
        "A whole file, perhaps the document itself, lies inside this file. Anyone can take it out, and it was not checked.",
        "Save the document as a PDF again without “Hybrid PDF (embed ODF file)” and without attachments.");

    private static bool IsFile(PdfObjects objects, StreamToken stream) =>
        objects.Name(stream.StreamDictionary, "Type") is null or "EmbeddedFile"
        && objects.Content(stream) is { } content
        && (content.Span.StartsWith("PK\u0003\u0004"u8) || content.Span.StartsWith("%PDF-"u8) || content.Span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]));

    private static string? Words(PdfObjects objects, IToken unused) => unused switch
    {
        StreamToken stream => OfStream(objects, stream),
        DictionaryToken dictionary => OfDictionary(objects, dictionary),
        _ => null,
    };

    private static string? OfDictionary(PdfObjects objects, DictionaryToken dictionary)
    {
        if (objects.Name(dictionary, "Type") == "Page")
            return "a page";
        if (objects.Dictionary(dictionary, "EF") is not null)
            return objects.Text(dictionary, "UF") ?? objects.Text(dictionary, "F") ?? "an attachment";
        return objects.Name(dictionary, "Subtype") is not null ? objects.Text(dictionary, "Contents") : null;
    }

    private static string? OfStream(PdfObjects objects, StreamToken stream)
    {
        var dictionary = stream.StreamDictionary;
        if (objects.Name(dictionary, "Type") is "ObjStm" or "XRef" or "Metadata" || objects.Name(dictionary, "Subtype") == "Image"
            || PdfObjects.Raw(dictionary, "Length1") is not null || PdfObjects.Raw(dictionary, "FunctionType") is not null)
            return null;

        return objects.Content(stream) is { } content ? ContentWords.Of(content.Span) : null;
    }
}
