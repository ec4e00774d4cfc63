namespace Partnership.Documents.Forensics.Painting;

/// <summary>The part of the page that painting can reach: what this clip lets through of what those around it let through.</summary>
internal sealed class Clip
{
    /// <summary>A page that nests clips deeper than this is no ordinary page; from there on only the rectangles count.</summary>
    private const int MostRegions = 64;

    private readonly Region? region;
    private readonly Clip? outer;
    private readonly int depth;

    private Clip(Area bounds, Region? region, Clip? outer, TextClip? text)
    {
        Bounds = bounds;
        this.region = region;
        this.outer = outer;
        Text = text;
        depth = outer is null ? 0 : outer.depth + 1;
    }

    internal Area Bounds { get; }

    /// <summary>The letters that painting is clipped to, if any: what shines through them can't be told.</summary>
    internal TextClip? Text { get; }

    internal static Clip To(Area bounds) => new(bounds, null, null, null);

    internal Clip And(Region inner)
    {
        var bounds = Bounds.Within(inner.Bounds);
        return depth < MostRegions ? new Clip(bounds, inner, this, Text) : new Clip(bounds, region, outer, Text);
    }

    internal Clip And(TextClip letters) => new(Bounds, region, outer, letters);

    internal bool LetsThrough(double x, double y)
    {
        if (!Bounds.Contains(x, y))
            return false;

        for (var clip = this; clip is not null; clip = clip.outer)
            if (clip.region is { } shape && !shape.Contains(x, y))
                return false;
        return true;
    }
}
