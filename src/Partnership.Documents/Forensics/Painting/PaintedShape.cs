using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Painting;

/// <summary>A filled path, a thick line or a picture that a page paints.</summary>
internal sealed record PaintedShape
{
    internal required Region Region { get; init; }

    internal required Clip Clip { get; init; }

    /// <summary>Its place in the order of painting.</summary>
    internal required int Order { get; init; }

    /// <summary>The colour; null when it has several, or it isn't known.</summary>
    internal required Rgb? Ink { get; init; }

    /// <value>From 0, which can't be seen, to 1, which hides what is beneath.</value>
    internal required double Opacity { get; init; }

    /// <summary>The layers that the shape is on, from the outermost.</summary>
    internal required IReadOnlyList<DictionaryToken> Layers { get; init; }

    internal bool IsPicture { get; init; }

    /// <summary>Where a picture is seen through; null when it is nowhere.</summary>
    internal PictureMask? Mask { get; init; }

    internal Area Bounds => Region.Bounds.Within(Clip.Bounds);

    internal bool IsPaintedAt(double x, double y) =>
        Region.Contains(x, y) && Clip.LetsThrough(x, y) && Mask?.IsClearAt(x, y) != true;

    /// <summary>Whether what lies beneath can't be seen.</summary>
    internal bool Hides(double x, double y) => Opacity >= 0.95 && IsPaintedAt(x, y) && Mask?.IsSolidAt(x, y) != false;
}
