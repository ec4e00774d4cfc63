namespace Partnership.Documents.Forensics.Painting;

/// <summary>What a path encloses, with its curves drawn as straight lines.</summary>
internal sealed class Region
{
    private readonly IReadOnlyList<(double X, double Y)[]> outlines;
    private readonly bool evenOdd;

    internal Region(IReadOnlyList<(double X, double Y)[]> outlines, bool evenOdd)
    {
        this.outlines = outlines;
        this.evenOdd = evenOdd;
        var bounds = Area.Nothing;
        foreach (var outline in outlines)
            foreach (var (x, y) in outline)
                bounds = bounds.With(x, y);
        Bounds = bounds;
    }

    internal Area Bounds { get; }

    internal static Region Of(Area area) =>
        new([[(area.Left, area.Bottom), (area.Right, area.Bottom), (area.Right, area.Top), (area.Left, area.Top)]], evenOdd: false);

    internal bool Contains(double x, double y)
    {
        if (!Bounds.Contains(x, y))
            return false;

        var winding = 0;
        foreach (var outline in outlines)
            winding += Windings(outline, x, y);
        return evenOdd ? (winding & 1) != 0 : winding != 0;
    }

    private static int Windings((double X, double Y)[] outline, double x, double y)
    {
        var winding = 0;
        var from = outline[^1];
        foreach (var to in outline)
        {
            var side = ((to.X - from.X) * (y - from.Y)) - ((x - from.X) * (to.Y - from.Y));
            if (from.Y <= y && to.Y > y && side > 0)
                winding++;
            else if (from.Y > y && to.Y <= y && side < 0)
                winding--;
            from = to;
        }

        return winding;
    }
}
