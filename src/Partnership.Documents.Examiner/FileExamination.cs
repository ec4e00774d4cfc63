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
        if (GivenFile.Read(path, limits.MaxBytes) is not { } bytes)
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
        if (GivenFile.IsArchive(bytes.Span))
            return WordExamination.Examine(limits, bytes);
        if (GivenFile.IsOldWord(bytes.Span))
            return Refusals.EncryptedWord();
        return PdfBytes.BeginAsPdf(bytes.Span) ? PdfExamination.Examine(limits, bytes) : Refusals.UnknownKind();
    }
}
