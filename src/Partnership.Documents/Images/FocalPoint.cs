namespace Partnership.Documents.Images;

/// <summary>The part of a picture that must stay when it is cropped, kept to whole percent of its sides.</summary>
public readonly record struct FocalPoint
{
    /// <summary>A point of a picture.</summary>
    /// <param name="x">How far from the left side, as a part of the width: from 0 to 1.</param>
    /// <param name="y">How far from the top, as a part of the height: from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point is outside the picture.</exception>
    public FocalPoint(double x, double y)
    {
        PercentX = Percent(x, nameof(x));
        PercentY = Percent(y, nameof(y));
    }

    /// <summary>The middle of a picture.</summary>
    public static FocalPoint Centre { get; } = new(0.5, 0.5);

    /// <summary>How far from the left side.</summary>
    /// <value>A part of the width: from 0 to 1, in hundredths.</value>
    public double X => PercentX / 100.0;

    /// <summary>How far from the top.</summary>
    /// <value>A part of the height: from 0 to 1, in hundredths.</value>
    public double Y => PercentY / 100.0;

    internal int PercentX { get; }

    internal int PercentY { get; }

    private static int Percent(double part, string name) => part is >= 0 and <= 1
        ? (int)Math.Round(part * 100, MidpointRounding.AwayFromZero)
        : throw new ArgumentOutOfRangeException(name, part, "A point of a picture lies between 0 and 1.");
}
