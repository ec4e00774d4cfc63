using UglyToad.PdfPig;

namespace Partnership.Documents.Forensics.PdfFiles;

/// <summary>The file that is looked at, and where findings go.</summary>
internal sealed class PdfSubject
{
    internal PdfSubject(PdfDocument document, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Document = document;
        Bytes = bytes;
        Cancellation = cancellationToken;
        Objects = new PdfObjects(document);
        Tree = PdfPageTree.Of(Objects);
        Layers = new PdfLayers(Objects);
    }

    internal PdfDocument Document { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal CancellationToken Cancellation { get; }

    internal PdfObjects Objects { get; }

    internal PdfPageTree Tree { get; }

    internal PdfLayers Layers { get; }

    internal FindingList Findings { get; } = new();
}
