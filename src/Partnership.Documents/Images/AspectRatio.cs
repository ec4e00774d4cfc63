using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Partnership.Documents.Images;

/// <summary>How the width of a picture stands to its height, in lowest terms: 32 to 18 is 16 to 9.</summary>
public sealed record AspectRatio
{
    private const int Largest = 100;

    /// <summary>A ratio.</summary>
    /// <param name="width">From 1 to 100.</param>
    /// <param name="height">From 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is out of range.</exception>
    public AspectRatio(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, Largest);
        var divisor = GreatestDivisor(width, height);
        (Width, Height) = (width / divisor, height / divisor);
    }

    /// <summary>The width for this <see cref="Height"/>.</summary>
    public int Width { get; }

    /// <summary>The height for this <see cref="Width"/>.</summary>
    public int Height { get; }

    /// <summary>Reads a ratio as <see cref="ToString"/> writes it, such as 16x9.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AspectRatio? ratio)
    {
        ratio = text?.Split('x') is [var width, var height] && Side(width) is { } w && Side(height) is { } h ? new AspectRatio(w, h) : null;
        return ratio is not null;
    }

    /// <summary>The ratio as it stands in file names, such as 16x9.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static int? Side(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= Largest ? side : null;

    private static int GreatestDivisor(int a, int b) => b == 0 ? a : GreatestDivisor(b, a % b);
}
