using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Looks at what the pictures of a PDF say about their making: photos keep it when they are put into a document.</summary>
internal static class PictureLook
{
    private const string Advice =
        "In Word compress the pictures (Picture Format, Compress Pictures), or save the picture again without its details, then make the PDF again.";

    internal static void At(PdfSubject subject, StreamToken stream, int? page)
    {
        var dictionary = stream.StreamDictionary;
        if (subject.Objects.Name(dictionary, "Subtype") != "Image" && PdfObjects.Raw(dictionary, "Metadata") is null)
            return;

        foreach (var finding in Details(subject, stream))
            subject.Findings.Add(
                FileFindingKind.PictureMetadata,
                $"A picture{(page is { } number ? $" on page {number}" : "")} keeps details of its making. {finding.Why}",
                Advice,
                finding.Text,
                page);
    }

    private static IEnumerable<FileFinding> Details(PdfSubject subject, StreamToken stream)
    {
        var details = new FindingList();
        if (subject.Objects.Get(stream.StreamDictionary, "Metadata") is StreamToken metadata && subject.Objects.Content(metadata) is { } xmp)
            PdfMetadataLook.AddXmp(details, xmp);
        if (Photo(subject.Objects, stream) is { } photo)
            details.AddRange(PictureForensics.Look(photo, subject.Cancellation));
        return details.Findings;
    }

    /// <summary>The photo as it was put in, which the file keeps byte by byte; null for pictures that are kept in other ways.</summary>
    private static ReadOnlyMemory<byte>? Photo(PdfObjects objects, StreamToken stream)
    {
        var filter = objects.Get(stream.StreamDictionary, "Filter");
        var filters = (filter is ArrayToken several ? several.Data.Select(objects.Resolve) : [filter]).OfType<NameToken>().Select(name => name.Data).ToList();
        return filters switch
        {
            ["DCTDecode" or "DCT" or "JPXDecode"] => stream.Data,
            ["FlateDecode" or "Fl", "DCTDecode" or "DCT"] => BoundedFlate.Unpack(stream.Data),
            _ => null,
        };
    }
}
