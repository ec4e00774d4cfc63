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
            if (Words(subject.Objects, unused) is { } words)
                subject.Findings.Add(
                    FileFindingKind.UnusedContent,
                    $"The file still holds something that no page shows: {FindingList.Quoted(words)}. Special programs can bring it back.",
                    "Save the document as a new PDF from the program that made it. Deleting pages in the PDF isn't enough.",
                    words);
        }
    }

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
