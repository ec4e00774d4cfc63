using UglyToad.PdfPig.Content;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Where a letter stands on its page.</summary>
internal readonly record struct LetterPlace(double StartX, double StartY, double EndX, double EndY, double Size)
{
    /// <summary>Parts of a letter's size: a space is wider than this, a new line further down.</summary>
    private const double SmallestSpace = 0.17;
    private const double SmallestLineStep = 0.6;

    internal static LetterPlace Of(Letter letter) => new(
        letter.StartBaseLine.X, letter.StartBaseLine.Y, letter.EndBaseLine.X, letter.EndBaseLine.Y, SizeOf(letter));

    internal static double SizeOf(Letter letter) =>
        letter.PointSize > 0 && double.IsFinite(letter.PointSize) ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);

    internal LetterGap GapTo(LetterPlace next)
    {
        var (along, across) = StepTo(next);
        var size = Math.Max(Size, next.Size);
        if (Math.Abs(across) > SmallestLineStep * size || !double.IsFinite(across))
            return LetterGap.Line;
        return along > SmallestSpace * Math.Min(Size, next.Size) || along < -size ? LetterGap.Space : LetterGap.None;
    }

    /// <summary>Whether the next letter is smaller and stands higher, as the number of a note does.</summary>
    internal bool IsBelow(LetterPlace next) => next.Size <= 0.8 * Size && StepTo(next).Across > 0.12 * Size;

    /// <summary>The way to the next letter, in the direction of this one's line and across it.</summary>
    private (double Along, double Across) StepTo(LetterPlace next)
    {
        var (x, y) = (EndX - StartX, EndY - StartY);
        var length = Math.Sqrt((x * x) + (y * y));
        (x, y) = length > 0.001 ? (x / length, y / length) : (1, 0);
        var (stepX, stepY) = (next.StartX - EndX, next.StartY - EndY);
        return ((stepX * x) + (stepY * y), (stepY * x) - (stepX * y));
    }
}
