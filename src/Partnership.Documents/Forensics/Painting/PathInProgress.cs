namespace Partnership.Documents.Forensics.Painting;

/// <summary>Gathers the outlines of a path while a page draws it.</summary>
internal sealed class PathInProgress
{
    /// <summary>A path with more points than this is a drawing of its own, not a box over words.</summary>
    private const int MostPoints = 4_000;

    private readonly List<(double X, double Y)[]> outlines = [];
    private readonly List<(double X, double Y)> current = [];
    private int points;

    internal bool IsTooLong => points > MostPoints;

    internal bool HasCurves { get; private set; }

    internal (double X, double Y)? Start => current.Count > 0 ? current[0] : null;

    internal IReadOnlyList<(double X, double Y)[]> Outlines => outlines;

    internal void MoveTo(double x, double y)
    {
        EndOutline();
        Add(x, y);
    }

    internal void LineTo(double x, double y) => Add(x, y);

    internal void CurveTo((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        const int steps = 6;
        HasCurves = true;
        var start = current.Count > 0 ? current[^1] : first;
        for (var step = 1; step <= steps; step++)
        {
            var t = (double)step / steps;
            var rest = 1 - t;
            Add(
                (rest * rest * rest * start.X) + (3 * rest * rest * t * first.X) + (3 * rest * t * t * second.X) + (t * t * t * end.X),
                (rest * rest * rest * start.Y) + (3 * rest * rest * t * first.Y) + (3 * rest * t * t * second.Y) + (t * t * t * end.Y));
        }
    }

    internal void EndOutline()
    {
        if (current.Count > 1)
            outlines.Add([.. current]);
        current.Clear();
    }

    private void Add(double x, double y)
    {
        if (++points <= MostPoints)
            current.Add((x, y));
    }
}
