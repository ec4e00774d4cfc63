using System.Globalization;
using System.Xml;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>How a run of text looks, as far as that decides whether it is seen.</summary>
internal sealed class RunLook
{
    internal bool? IsVanished { get; set; }

    internal string? Colour { get; set; }

    /// <summary>The size in half points.</summary>
    internal double? HalfPoints { get; set; }

    /// <summary>Whether something is behind the text, such as a highlight.</summary>
    internal bool? IsShaded { get; set; }

    /// <summary>The colour of a marker over the text, such as black.</summary>
    internal string? Marker { get; set; }

    /// <summary>The colour of the ground of the text.</summary>
    internal string? Ground { get; set; }

    /// <summary>A black marker over words that aren't light, or black words on black.</summary>
    internal bool IsBlackedOut =>
        (Marker == "black" && (Colour is null or "auto" or "000000")) || (Ground == "000000" && Colour == "000000");

    /// <summary>The style that it builds on.</summary>
    internal string? Style { get; set; }

    internal void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "vanish" or "specVanish":
                IsVanished = Wordml.IsOn(reader);
                break;
            case "color":
                Colour = Wordml.Value(reader);
                break;
            case "sz" when double.TryParse(Wordml.Value(reader), CultureInfo.InvariantCulture, out var size):
                HalfPoints = size;
                break;
            case "highlight":
                Marker = Wordml.Value(reader);
                IsShaded = Wordml.Value(reader) is not ("none" or "white");
                break;
            case "shd":
                Ground = Wordml.Value(reader, "fill");
                IsShaded = IsDark(Wordml.Value(reader, "fill")) || Wordml.Value(reader) is not ("clear" or "nil" or null);
                break;
            case "rStyle" or "pStyle" or "basedOn":
                Style = Wordml.Value(reader);
                break;
            default:
                break;
        }
    }

    /// <summary>This look where it says something, and another where it doesn't.</summary>
    internal RunLook Over(RunLook? other) => new()
    {
        IsVanished = IsVanished ?? other?.IsVanished,
        Colour = Colour ?? other?.Colour,
        HalfPoints = HalfPoints ?? other?.HalfPoints,
        IsShaded = IsShaded ?? other?.IsShaded,
        Marker = Marker ?? other?.Marker,
        Ground = Ground ?? other?.Ground,
    };

    internal static bool IsWhite(string? colour) =>
        colour is { Length: 6 } && uint.TryParse(colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
        && (rgb & 0xFF) >= 0xF5 && ((rgb >> 8) & 0xFF) >= 0xF5 && (rgb >> 16) >= 0xF5;

    internal static bool IsDark(string? fill) => fill is { Length: 6 } && !IsWhite(fill);
}
