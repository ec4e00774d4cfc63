using Partnership.Content.Items;
using Partnership.Content.Problems;
using Partnership.Content.Routing;

namespace Partnership.Editorial.Import;

/// <summary>Finds out where the rows of tables stand: below what is there, below a Markdown file, or below each other in any order.</summary>
internal sealed class TablePlaces(ImportGround ground, List<SourceProblem> problems)
{
    /// <summary>The rows with their places. A row whose parent is nowhere is a problem, and left out.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="others">The addresses of other documents that are brought in with them.</param>
    public List<(SeedFile File, SeedAddress Address)> Place(IReadOnlyCollection<TableRow> rows, IEnumerable<RoutePath> others)
    {
        var known = others.ToHashSet();
        var placed = new List<(SeedFile, SeedAddress)>();
        var waiting = new List<TableRow>(rows);
        for (var before = -1; waiting.Count != before;)
        {
            before = waiting.Count;
            waiting.RemoveAll(row =>
            {
                if (ParentOf(row, known) is not { } parent)
                    return false;
                var path = parent.Append(row.Segment);
                known.Add(path);
                placed.Add((row.File, new SeedAddress(path, parent, row.Segment, row.Order, Cultures.Default)));
                return true;
            });
        }

        foreach (var row in waiting)
            problems.Add(new SourceProblem(row.File.Name, row.File.FirstLine, $"There is no page '{row.Parent}' to stand below."));
        return placed;
    }

    private RoutePath? ParentOf(TableRow row, HashSet<RoutePath> known)
    {
        if (row.Parent.Length == 0)
            return ground.ParentPath;
        if (Guid.TryParse(row.Parent, out var id))
            return ground.Find(id);
        if (!RoutePath.TryParse(row.Parent, out var path))
            return null;
        if (known.Contains(path) || ground.Find(path) is not null)
            return path;
        return ground.OtherMeaning(path) is { } other && known.Contains(other) ? other : null;
    }
}
