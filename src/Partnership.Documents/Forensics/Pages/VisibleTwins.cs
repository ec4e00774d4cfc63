using Partnership.Documents.Forensics.Painting;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>
/// The letters that are seen. Some programs paint a word twice, as its own shadow or to make it bold: what lies beneath is then
/// no secret.
/// </summary>
internal sealed class VisibleTwins
{
    /// <value>Points.</value>
    private const double Near = 1.5;

    private readonly Dictionary<(string Text, int Column, int Row), List<Area>> places = [];

    internal void Add(PaintedGlyph glyph)
    {
        var key = (glyph.Text, Cell(glyph.Box.Left), Cell(glyph.Box.Bottom));
        if (!places.TryGetValue(key, out var list))
            places[key] = list = [];
        list.Add(glyph.Box);
    }

    internal bool Has(PaintedGlyph glyph)
    {
        var (column, row) = (Cell(glyph.Box.Left), Cell(glyph.Box.Bottom));
        for (var up = -1; up <= 1; up++)
            for (var across = -1; across <= 1; across++)
                if (places.TryGetValue((glyph.Text, column + across, row + up), out var near) && near.Exists(box => IsNear(box, glyph.Box)))
                    return true;
        return false;
    }

    private static bool IsNear(Area one, Area other) =>
        Math.Abs(one.Left - other.Left) < Near && Math.Abs(one.Bottom - other.Bottom) < Near && Math.Abs(one.Height - other.Height) < Near;

    private static int Cell(double place) => (int)Math.Clamp(place / 4, -1e6, 1e6);
}
