namespace Partnership.Documents.Forensics.Painting;

/// <summary>What a page paints, in order.</summary>
internal sealed record PaintedPage
{
    /// <summary>The part of the page that is seen.</summary>
    internal required Area Visible { get; init; }

    internal required IReadOnlyList<PaintedGlyph> Glyphs { get; init; }

    internal required IReadOnlyList<PaintedShape> Shapes { get; init; }

    /// <summary>How many curved outlines the page fills; hundreds of them without a letter are letters turned into drawings.</summary>
    internal required int Curves { get; init; }

    /// <summary>Letters for which other words are given when they are copied or read out.</summary>
    internal required IReadOnlyList<(string Words, IReadOnlyList<PaintedGlyph> Glyphs)> Replaced { get; init; }

    /// <summary>Whether there was more than is looked at.</summary>
    internal required bool IsCutShort { get; init; }

    /// <summary>From points on the page's own sheet, as annotations give them, to points on the page as it is seen.</summary>
    internal required Func<double, double, (double X, double Y)> ToSeen { get; init; }
}
