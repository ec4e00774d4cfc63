using Partnership.Documents.Examination;
using Partnership.Documents.Examiner.Kinds;
using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examiner;

/// <summary>Tells what a file is from its bytes, and examines it as that.</summary>
internal static class FileExamination
{
    internal static Examination.Examination Examine(WorkerLimits limits, string path)
    {
        if (Bytes(path, limits.MaxBytes) is not { } bytes)
            return Refusals.TooLarge(limits.MaxBytes);

        var examination = ExaminedKind(limits, bytes);
        return examination is ExaminedFile file ? Tidy.Of(file) : examination;
    }

    private static Examination.Examination ExaminedKind(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Refusals.Empty();
        if (ImageSignature.FormatOf(bytes.Span) is not null)
            return PictureExamination.Examine(limits, bytes);
        if (bytes.Span.StartsWith("PK\u0003\u0004"u8))
            return WordExamination.Examine(limits, bytes);
        // What Word makes of a document with a password, and what it made before 2007.
        if (bytes.Span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return Refusals.EncryptedWord();
        return PdfBytes.BeginAsPdf(bytes.Span) ? PdfExamination.Examine(limits, bytes) : Refusals.UnknownKind();
    }

    /// <summary>The whole file, or null when it is too large.</summary>
    private static ReadOnlyMemory<byte>? Bytes(string path, long limitBytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        if (file.Length > limitBytes)
            return null;

        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsMemory(0, read);
    }
}
