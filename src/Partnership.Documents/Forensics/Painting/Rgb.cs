using Partnership.Documents.Pdf;
using UglyToad.PdfPig.Graphics.Colors;

namespace Partnership.Documents.Forensics.Painting;

/// <summary>A colour, each part from 0 to 1.</summary>
internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    /// <summary>Nobody sees a difference of ten steps of 255, neither on a screen nor on paper.</summary>
    private const double Unseen = 10.0 / 255;

    internal static Rgb White { get; } = new(1, 1, 1);

    private double Light => (0.3 * Red) + (0.59 * Green) + (0.11 * Blue);

    /// <summary>The colour, or null for a pattern and for what PdfPig can't work out.</summary>
    internal static Rgb? Of(IColor? colour)
    {
        if (colour is null or PatternColor)
            return null;

        try
        {
            var (red, green, blue) = colour.ToRGBValues();
            return new Rgb(Math.Clamp(red, 0, 1), Math.Clamp(green, 0, 1), Math.Clamp(blue, 0, 1));
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }

    internal bool LooksLike(Rgb other) =>
        Math.Abs(Red - other.Red) <= Unseen && Math.Abs(Green - other.Green) <= Unseen && Math.Abs(Blue - other.Blue) <= Unseen;

    /// <summary>This colour, as thick as given, on another.</summary>
    internal Rgb On(Rgb ground, double opacity) => new(
        (Red * opacity) + (ground.Red * (1 - opacity)),
        (Green * opacity) + (ground.Green * (1 - opacity)),
        (Blue * opacity) + (ground.Blue * (1 - opacity)));

    internal bool IsDark => Light < 0.25;

    /// <summary>The colour as a person would call it.</summary>
    internal string Name()
    {
        var most = Math.Max(Red, Math.Max(Green, Blue));
        var spread = most - Math.Min(Red, Math.Min(Green, Blue));
        if (spread < 0.12)
            return Light switch { < 0.2 => "black", > 0.93 => "white", _ => "grey" };
        if (Red >= most - 0.1 && Green >= most - 0.1)
            return "yellow";
        if (Red >= Green && Red >= Blue)
            return "red";
        return Green >= Blue ? "green" : "blue";
    }
}
