using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examiner;

/// <summary>Looks at what a file says of itself, and reads no page of it.</summary>
internal static class FileInspection
{
    internal static PdfReading OfPdf(WorkerLimits limits, string path) =>
        GivenFile.Read(path, limits.MaxBytes) is { } bytes ? OfPdf(limits, bytes) : UnreadablePdf.TooLarge(limits.MaxBytes);

    internal static PdfReading OfPdf(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        var options = new PdfReaderOptions { MaxBytes = limits.MaxBytes, MaxPages = limits.MaxPages, TimeLimit = limits.TimeLimit };
        PdfReading? facts = null;
        var problem = new PdfReader(options, TimeProvider.System).Open(bytes, document => facts = PdfReader.Facts(document, bytes.Length));
        return problem ?? facts ?? UnreadablePdf.Damaged();
    }

    internal static ImageReading OfPicture(WorkerLimits limits, string path) =>
        GivenFile.Read(path, limits.MaxBytes) is { } bytes ? OfPicture(limits, bytes) : UnreadableImage.TooLarge(limits.MaxBytes);

    internal static ImageReading OfPicture(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        var options = new ImageOptions { MaxBytes = limits.MaxBytes, MaxPixels = limits.MaxPixels, TimeLimit = limits.TimeLimit };
        using var work = new ImageWork(options, TimeProvider.System);
        return new ImageReader(work).Read(bytes);
    }
}
