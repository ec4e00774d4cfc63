using System.Globalization;
using Partnership.Documents.Files;
using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examination;

/// <summary>What people are told when a file was not examined.</summary>
internal static class Refusals
{
    internal static NotExamined Empty() => new(
        NotExaminedReason.Damaged,
        "The file is empty. Check that it was saved completely, then choose it again.");

    internal static NotExamined UnknownKind() => new(
        NotExaminedReason.UnknownKind,
        "The file is none of the kinds that can be examined, whatever its name says. "
        + "Choose a PDF, a Word document (.docx) or a picture (JPEG, PNG, WebP, GIF or AVIF).");

    internal static NotExamined EncryptedWord() => new(
        NotExaminedReason.Encrypted,
        "The file may be a Word document with a password, or one of an old version of Word. "
        + "Save a copy without the password as a Word document (.docx), then choose that file.");

    internal static NotExamined DamagedWord() => new(
        NotExaminedReason.Damaged,
        "The Word document is damaged and cannot be read. Open it in Word, save it again as .docx, then choose that file.");

    internal static NotExamined TooLarge(long limitBytes) => new(
        NotExaminedReason.TooLarge,
        $"The file is larger than the limit of {ByteCount.InWords(limitBytes)}. Reduce the size of its pictures, or split it.");

    internal static NotExamined UnpacksTooLarge(long limitBytes) => new(
        NotExaminedReason.TooLarge,
        $"The Word document unpacks to more than {ByteCount.InWords(limitBytes)}. Reduce the size of its pictures, or split it.");

    internal static NotExamined TooManyParts(int limit) => new(
        NotExaminedReason.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The Word document has more than {limit:N0} parts. Save it again in Word, or split it."));

    internal static NotExamined TooManyWords(int limit) => new(
        NotExaminedReason.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file has more than {limit:N0} words. Split it into parts."));

    internal static NotExamined AnswerTooLong() => new(
        NotExaminedReason.TooLarge,
        "There is more in the file than can be examined at once. Split it into parts.");

    internal static NotExamined TooSlow() => new(
        NotExaminedReason.TooSlow,
        "The file takes too long to examine. Save it again from the program that made it, or split it into parts.");

    internal static NotExamined TooMuchMemory() => new(
        NotExaminedReason.WorkerDied,
        "The file takes more memory than allowed to examine. Make its pictures smaller, save it again from the program that made it, "
        + "or split it into parts.");

    internal static NotExamined Died() => new(
        NotExaminedReason.WorkerDied,
        "The examination broke off, so the file may be damaged or made to do harm. Save it again from the program that made it, then "
        + "choose that file. If it happens again, tell the people who run this site.");

    internal static NotExamined NotConfined() => new(
        NotExaminedReason.WorkerDied,
        "The file was not opened, because this machine can't examine files safely. Tell the people who run this site.");

    /// <summary>What is told of a worker that ended so; null when it did its work.</summary>
    internal static NotExamined? Of(ProcessEnd end) => end switch
    {
        ProcessEnd.Done => null,
        ProcessEnd.TooSlow => TooSlow(),
        ProcessEnd.TooMuchMemory or ProcessEnd.OutOfMemory => TooMuchMemory(),
        ProcessEnd.NotConfined => NotConfined(),
        ProcessEnd.TooMuchOutput => AnswerTooLong(),
        _ => Died(),
    };

    internal static NotExamined Of(UnreadablePdf problem) => new(
        problem.Reason switch
        {
            UnreadablePdfReason.NotAPdf => NotExaminedReason.UnknownKind,
            UnreadablePdfReason.Encrypted => NotExaminedReason.Encrypted,
            UnreadablePdfReason.TooLarge or UnreadablePdfReason.TooManyPages => NotExaminedReason.TooLarge,
            UnreadablePdfReason.TooSlow => NotExaminedReason.TooSlow,
            UnreadablePdfReason.ReaderDied => NotExaminedReason.WorkerDied,
            _ => NotExaminedReason.Damaged,
        },
        problem.Message);

    internal static NotExamined Of(UnreadableImage problem) => new(
        problem.Reason switch
        {
            UnreadableImageReason.NotAnImage or UnreadableImageReason.FormatNotTaken or UnreadableImageReason.Animated
                => NotExaminedReason.UnknownKind,
            UnreadableImageReason.TooLarge or UnreadableImageReason.TooManyPixels => NotExaminedReason.TooLarge,
            UnreadableImageReason.TooSlow => NotExaminedReason.TooSlow,
            _ => NotExaminedReason.Damaged,
        },
        problem.Message);
}
