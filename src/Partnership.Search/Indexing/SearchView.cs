using System.Runtime.CompilerServices;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>
/// An index seen through a snapshot: which of its units the snapshot has, exactly as they were indexed. Every other one is as
/// if it were not there. So nothing that was taken down is found, counted or suggested, however far the index is behind, and a
/// changed document is found again when the index has caught up with it.
/// </summary>
internal sealed class SearchView
{
    /// <summary>The row of a unit that the snapshot hasn't got.</summary>
    public const int NoRow = -1;

    // Kept as long as both the reader and the table live. Two threads may make the same one; they are alike.
    private static readonly ConditionalWeakTable<SearchReader, ConditionalWeakTable<UnitTable, SearchView>> Known = [];

    private readonly Dictionary<int, (int Segment, int Unit)> places = [];

    private SearchView(SearchReader reader, UnitTable table)
    {
        Reader = reader;
        Table = table;
        RowOf = new int[reader.Segments.Length][];
        foreach (var leaf in reader.Reader.Leaves)
        {
            var segment = reader.Segments[leaf.Ord];
            var live = leaf.AtomicReader.LiveDocs;
            var rows = RowOf[leaf.Ord] = new int[segment.Heads.Length];
            for (var unit = 0; unit < rows.Length; unit++)
            {
                rows[unit] = live is null || live.Get(segment.HeadDocs[unit]) ? RowIn(table, segment.Heads[unit]) : NoRow;
                if (rows[unit] == NoRow)
                    continue;
                places[rows[unit]] = (leaf.Ord, unit);
                WithoutPages += segment.Heads[unit].HasAllPages ? 0 : 1;
            }
        }
    }

    public SearchReader Reader { get; }

    public UnitTable Table { get; }

    /// <summary>Of each segment and unit, the row in the table, or <see cref="NoRow"/>.</summary>
    public int[][] RowOf { get; }

    /// <summary>How many units of the snapshot have files whose pages are not in the index yet.</summary>
    public int WithoutPages { get; }

    public static SearchView Of(SearchReader reader, UnitTable table) =>
        Known.GetValue(reader, static _ => []).GetValue(table, t => new SearchView(reader, t));

    /// <summary>Where the unit of a row stands in the index, or null while it isn't there yet.</summary>
    public (int Segment, int Unit)? PlaceOf(int row) => places.TryGetValue(row, out var place) ? place : null;

    private static int RowIn(UnitTable table, UnitHead head) =>
        head.Key.Culture == table.Site.Culture && table.FindRow(head.Key.Id) is { } row && table.Units[row].Stamp == head.Stamp ? row : NoRow;
}
