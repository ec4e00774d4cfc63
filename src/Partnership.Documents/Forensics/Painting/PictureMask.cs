using UglyToad.PdfPig.Core;

namespace Partnership.Documents.Forensics.Painting;

/// <summary>How solid a picture is at each place.</summary>
/// <param name="width">Samples across.</param>
/// <param name="height">Samples down.</param>
/// <param name="bits">Bits of a sample: 1 or 8.</param>
/// <param name="samples">Rows from the top, each filled up to whole bytes; null when they can't be read.</param>
/// <param name="solid">The sample that means solid: 0 or the largest.</param>
/// <param name="toSquare">From the page to the square of 1 by 1 that the picture fills.</param>
internal sealed class PictureMask(
    int width, int height, int bits, ReadOnlyMemory<byte>? samples, int solid, TransformationMatrix toSquare)
{
    /// <summary>A mask that says nothing: the picture may or may not be seen through.</summary>
    internal static PictureMask Unknown { get; } = new(0, 0, 1, null, 0, TransformationMatrix.Identity);

    internal bool IsSolidAt(double x, double y) => SampleAt(x, y) is { } sample && Math.Abs(sample - solid) <= Most / 32;

    internal bool IsClearAt(double x, double y) => SampleAt(x, y) is { } sample && Math.Abs(sample - solid) >= Most - (Most / 32);

    private int Most => bits == 1 ? 1 : 255;

    private int? SampleAt(double x, double y)
    {
        if (samples is not { } known)
            return null;

        var (across, up) = toSquare.Transform(x, y);
        var column = (int)Math.Clamp(across * width, 0, width - 1);
        var row = (int)Math.Clamp((1 - up) * height, 0, height - 1);
        var perRow = ((width * bits) + 7) / 8;
        var place = (row * perRow) + (column * bits / 8);
        if (place >= known.Length)
            return null;

        var value = known.Span[place];
        return bits == 1 ? (value >> (7 - (column % 8))) & 1 : value;
    }
}
