using System.Globalization;
using Partnership.Documents.Files;

namespace Partnership.Documents.Images;

/// <summary>A picture that was not read, and why.</summary>
/// <param name="Reason">The reason as a stable code.</param>
/// <param name="Message">What is wrong and what to do about it, in words for the editor who sent the file.</param>
public sealed record UnreadableImage(UnreadableImageReason Reason, string Message) : ImageReading
{
    internal static UnreadableImage Empty() => new(
        UnreadableImageReason.Empty,
        "The file is empty. Check that it was saved completely, then choose it again.");

    internal static UnreadableImage NotAnImage() => new(
        UnreadableImageReason.NotAnImage,
        "The file is not a picture that we can use, whatever its name says. Save the picture as a JPEG or PNG, then choose that file.");

    internal static UnreadableImage FormatNotTaken(string whatItIs) => new(
        UnreadableImageReason.FormatNotTaken,
        $"The file is {whatItIs}. We cannot use that kind of file. Save the picture as a JPEG or PNG, then choose that file.");

    internal static UnreadableImage Animated() => new(
        UnreadableImageReason.Animated,
        "The picture moves, or the file holds more than one picture. Things that move can make a page hard to read. "
        + "Save one still picture, then choose that file.");

    internal static UnreadableImage Damaged() => new(
        UnreadableImageReason.Damaged,
        "The picture is damaged, or part of it is missing. Save it again from the program that made it, then choose the new file.");

    internal static UnreadableImage TooLarge(long limitBytes) => new(
        UnreadableImageReason.TooLarge,
        $"The file is larger than the limit of {ByteCount.InWords(limitBytes)}. Make the picture smaller, then choose it again.");

    internal static UnreadableImage TooManyPixels(int width, int height, long limit) => new(
        UnreadableImageReason.TooManyPixels,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The picture is {width:N0} pixels wide and {height:N0} pixels high. We can use up to {limit:N0} pixels in all. ")
        + "Make the picture smaller, then choose it again.");

    internal static UnreadableImage SideTooLong(int width, int height, int limit) => new(
        UnreadableImageReason.TooManyPixels,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The picture is {width:N0} pixels wide and {height:N0} pixels high. No side can be longer than {limit:N0} pixels. ")
        + "Make the picture smaller, then choose it again.");

    internal static UnreadableImage TooMuchMemory() => new(
        UnreadableImageReason.ReaderDied,
        "The picture takes more memory than allowed to read. Make it smaller or save it as a JPEG, then choose that file.");

    internal static UnreadableImage TooSlow() => new(
        UnreadableImageReason.TooSlow,
        "The picture takes too long to read. Make it smaller or save it as a JPEG, then choose that file.");
}
