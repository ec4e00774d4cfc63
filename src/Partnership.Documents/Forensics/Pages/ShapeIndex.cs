using Partnership.Documents.Forensics.Painting;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Finds the shapes at a place of a page without asking all of them.</summary>
internal sealed class ShapeIndex
{
    private const int Side = 24;

    /// <summary>A page that is drawn from thousands of overlapping shapes would take minutes.</summary>
    private const int MostQuestions = 30_000_000;

    private readonly Area visible;
    private readonly List<PaintedShape>?[] cells = new List<PaintedShape>?[Side * Side];
    private int questions;

    internal ShapeIndex(Area visible, IEnumerable<PaintedShape> shapes)
    {
        this.visible = visible;
        foreach (var shape in shapes)
        {
            var bounds = shape.Bounds.Within(visible);
            if (bounds.Right < bounds.Left || bounds.Top < bounds.Bottom)
                continue;
            for (var row = Row(bounds.Bottom); row <= Row(bounds.Top); row++)
                for (var column = Column(bounds.Left); column <= Column(bounds.Right); column++)
                    (cells[(row * Side) + column] ??= []).Add(shape);
        }
    }

    /// <summary>Whether there were more shapes than can be asked, so that what was found isn't all.</summary>
    internal bool IsExhausted => questions > MostQuestions;

    /// <summary>The last shape that hides a place from what was painted there before; null when none does.</summary>
    internal PaintedShape? CoverAt(double x, double y, int after)
    {
        var here = At(x, y);
        for (var index = here.Count - 1; index >= 0 && here[index].Order > after && !IsExhausted; index--)
        {
            questions++;
            if (here[index].Hides(x, y))
                return here[index];
        }

        return null;
    }

    /// <summary>The colour of the ground that something is painted on; null when it has several, or it isn't known.</summary>
    internal Rgb? GroundAt(double x, double y, int before)
    {
        var films = new Stack<(Rgb Ink, double Opacity)>();
        var ground = Rgb.White;
        var here = At(x, y);
        for (var index = here.Count - 1; index >= 0; index--)
        {
            questions++;
            var shape = here[index];
            if (IsExhausted)
                return null;
            if (shape.Order >= before || shape.Opacity <= 0.02 || !shape.IsPaintedAt(x, y))
                continue;
            if (shape.Ink is not { } ink)
                return null;
            if (shape.Opacity >= 0.98)
            {
                ground = ink;
                break;
            }

            films.Push((ink, shape.Opacity));
        }

        while (films.TryPop(out var film))
            ground = film.Ink.On(ground, film.Opacity);
        return ground;
    }

    /// <summary>How much of the page pictures fill.</summary>
    /// <value>From 0 to 1.</value>
    internal double PartUnderPictures()
    {
        const int steps = 20;
        var filled = 0;
        for (var row = 0; row < steps; row++)
            for (var column = 0; column < steps; column++)
            {
                var x = visible.Left + ((column + 0.5) / steps * visible.Width);
                var y = visible.Bottom + ((row + 0.5) / steps * visible.Height);
                if (At(x, y).Exists(shape => shape.IsPicture && shape.Region.Contains(x, y) && shape.Clip.LetsThrough(x, y)))
                    filled++;
            }

        return (double)filled / (steps * steps);
    }

    private List<PaintedShape> At(double x, double y) =>
        visible.Contains(x, y) ? cells[(Row(y) * Side) + Column(x)] ?? [] : [];

    private int Column(double x) => Cell(x - visible.Left, visible.Width);

    private int Row(double y) => Cell(y - visible.Bottom, visible.Height);

    private static int Cell(double distance, double length) => length <= 0 ? 0 : (int)Math.Clamp(distance / length * Side, 0, Side - 1);
}
