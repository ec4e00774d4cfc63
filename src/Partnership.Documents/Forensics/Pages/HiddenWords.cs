using Partnership.Documents.Forensics.Painting;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Letters that a reader doesn't see, all for one reason.</summary>
/// <param name="Reason">Why they aren't seen.</param>
/// <param name="Cover">What covers them, if something does.</param>
/// <param name="Layer">The name of the layer that is switched off, if they are on one.</param>
internal sealed record HiddenWords(HiddenReason Reason, PaintedShape? Cover, string? Layer)
{
    internal List<PaintedGlyph> Glyphs { get; } = [];

    /// <summary>What covers the last of them.</summary>
    internal PaintedShape? LastCover { get; set; } = Cover;

    internal int Letters => Glyphs.Count(glyph => !glyph.IsBlank);

    internal string Text => GlyphText.Of(Glyphs);

    internal Area Bounds => Glyphs.Where(glyph => !glyph.IsBlank).Aggregate(Area.Nothing, (bounds, glyph) => bounds.With(glyph.Box));
}
