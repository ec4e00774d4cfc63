using System.Globalization;
using Partnership.Documents.Files;

namespace Partnership.Documents.Pdf;

/// <summary>A file that was not read, and why.</summary>
/// <param name="Reason">The reason as a stable code.</param>
/// <param name="Message">What is wrong and what to do about it, in words for the editor who sent the file.</param>
public sealed record UnreadablePdf(UnreadablePdfReason Reason, string Message) : PdfReading
{
    internal static UnreadablePdf Empty() => new(
        UnreadablePdfReason.Empty,
        "The file is empty. Check that it was saved completely, then choose it again.");

    internal static UnreadablePdf NotAPdf() => new(
        UnreadablePdfReason.NotAPdf,
        "The file is not a PDF, whatever its name says. Save the document as a PDF, then choose that file.");

    internal static UnreadablePdf Encrypted() => new(
        UnreadablePdfReason.Encrypted,
        "The PDF is protected by a password, so it cannot be read. Save a copy without the password.");

    internal static UnreadablePdf Truncated() => new(
        UnreadablePdfReason.Truncated,
        "The PDF stops before its end, as if it was cut short while it was saved or sent. Choose a complete copy.");

    internal static UnreadablePdf Damaged() => new(
        UnreadablePdfReason.Damaged,
        "The PDF is damaged and cannot be read. Save it again from the program that made it.");

    internal static UnreadablePdf DamagedPage(int number) => new(
        UnreadablePdfReason.Damaged,
        $"Page {number} of the PDF is damaged and cannot be read. Save it again from the program that made it.");

    internal static UnreadablePdf TooLarge(long limitBytes) => new(
        UnreadablePdfReason.TooLarge,
        $"The PDF is larger than the limit of {ByteCount.InWords(limitBytes)}. Reduce the size of its pictures, or split it.");

    internal static UnreadablePdf TooManyPages(int pages, int limit) => new(
        UnreadablePdfReason.TooManyPages,
        string.Create(CultureInfo.InvariantCulture, $"The PDF has {pages:N0} pages; the limit is {limit:N0}. Split it into parts."));

    internal static UnreadablePdf TooSlow() => new(
        UnreadablePdfReason.TooSlow,
        "The PDF takes too long to read. Save it again from the program that made it, or split it into parts.");
}
