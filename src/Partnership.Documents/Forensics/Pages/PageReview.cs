using Partnership.Documents.Forensics.Painting;
using Partnership.Documents.Forensics.PdfFiles;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Tells which letters of a page a reader sees, and why not the others.</summary>
internal sealed class PageReview
{
    /// <summary>Nobody reads smaller letters, not even enlarged by accident.</summary>
    /// <value>Points.</value>
    private const double Tiny = 1.2;

    private readonly PaintedPage page;
    private readonly PdfLayers layers;
    private readonly ShapeIndex shapes;
    private readonly VisibleTwins twins;
    private readonly List<HiddenWords> hidden = [];

    private PageReview(PaintedPage page, PdfLayers layers, IEnumerable<PaintedShape> marks)
    {
        this.page = page;
        this.layers = layers;
        var seen = page.Shapes.Where(shape => layers.Hiding(shape.Layers) is null).Concat(marks);
        shapes = new ShapeIndex(page.Visible, seen);
        twins = new VisibleTwins();
    }

    internal IReadOnlyList<HiddenWords> Hidden => hidden;

    internal int VisibleLetters { get; private set; }

    internal double PartUnderPictures => shapes.PartUnderPictures();

    internal bool IsCutShort => page.IsCutShort || shapes.IsExhausted;

    /// <param name="page">The page.</param>
    /// <param name="layers">The layers of the file.</param>
    /// <param name="marks">Marks that readers put on the page: they lie over everything.</param>
    internal static PageReview Of(PaintedPage page, PdfLayers layers, IEnumerable<PaintedShape> marks)
    {
        var review = new PageReview(page, layers, marks);
        review.Sort();
        return review;
    }

    private void Sort()
    {
        var verdicts = page.Glyphs.Select(glyph => (Glyph: glyph, Words: glyph.IsBlank ? null : Hide(glyph))).ToList();
        foreach (var (glyph, words) in verdicts)
            if (words is null && !glyph.IsBlank)
                twins.Add(glyph);

        HiddenWords? current = null;
        foreach (var (glyph, words) in verdicts)
        {
            if (glyph.IsBlank)
            {
                current?.Glyphs.Add(glyph);
            }
            else if (words is null || (words.Reason != HiddenReason.Layer && twins.Has(glyph)))
            {
                VisibleLetters++;
                current = null;
            }
            else
            {
                current = Continue(current, words);
                current.Glyphs.Add(glyph);
            }
        }
    }

    /// <summary>Words under one box, or under boxes side by side, belong together; others only while they follow each other.</summary>
    private HiddenWords Continue(HiddenWords? current, HiddenWords words)
    {
        var same = words.Cover is { } cover
            ? current?.LastCover is { } last && AreSideBySide(last, cover) ? current : hidden.Find(other => ReferenceEquals(other.Cover, cover))
            : current;
        if (same is not null && same.Reason == words.Reason && same.Layer == words.Layer)
        {
            same.LastCover = words.Cover;
            return same;
        }

        hidden.Add(words);
        return words;
    }

    private static bool AreSideBySide(PaintedShape one, PaintedShape other)
    {
        const double gap = 3;
        var near = one.Bounds;
        return new Area(near.Left - gap, near.Bottom - gap, near.Right + gap, near.Top + gap).Meets(other.Bounds);
    }

    private HiddenWords? Hide(PaintedGlyph glyph)
    {
        if (layers.Hiding(glyph.Layers) is { } layer)
            return new HiddenWords(HiddenReason.Layer, null, layer);
        if (!page.Visible.Meets(glyph.Box))
            return new HiddenWords(HiddenReason.Outside, null, null);
        // Scans that were read by a machine often have the words beneath the picture; that isn't a cover.
        if (Cover(glyph) is { } cover && !(cover.IsPicture && glyph.IsUnpainted))
            return new HiddenWords(HiddenReason.Covered, cover, null);
        return Unseen(glyph) is { } reason ? new HiddenWords(reason, null, null) : null;
    }

    private PaintedShape? Cover(PaintedGlyph glyph)
    {
        var covered = 0;
        PaintedShape? cover = null;
        foreach (var (x, y) in glyph.Samples())
        {
            if (shapes.CoverAt(x, y, glyph.Order) is not { } here)
                continue;
            cover ??= here;
            covered++;
        }

        return covered >= 4 ? cover : null;
    }

    private HiddenReason? Unseen(PaintedGlyph glyph)
    {
        if (glyph.IsUnpainted && glyph.Stencil?.IsPainted != true)
            return HiddenReason.Unpainted;
        if (glyph.IsUnpainted)
            return null;
        if (glyph.Opacity <= 0.03)
            return HiddenReason.Transparent;
        if (glyph.Size < Tiny && Math.Max(glyph.Box.Width, glyph.Box.Height) < 2 * Tiny)
            return HiddenReason.Tiny;
        if (glyph.Samples().All(place => !glyph.Clip.LetsThrough(place.X, place.Y)))
            return HiddenReason.Clipped;
        return HasColourOfGround(glyph) ? HiddenReason.SameColour : null;
    }

    private bool HasColourOfGround(PaintedGlyph glyph) =>
        glyph.Ink is { } ink
        && glyph.Samples().All(place =>
            shapes.GroundAt(place.X, place.Y, glyph.Order) is { } ground && ink.On(ground, glyph.Opacity).LooksLike(ground));
}
