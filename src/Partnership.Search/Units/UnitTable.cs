using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Search.Facets;

namespace Partnership.Search.Units;

/// <summary>
/// Everything in a culture that a search can find, with what it is counted and sorted by. It comes from the snapshot, so a
/// search can show, count and export nothing that the snapshot hasn't got, whatever the index still holds.
/// </summary>
public sealed class UnitTable
{
    private readonly FrozenDictionary<Guid, int> rows;
    private readonly ImmutableArray<string> types;
    private readonly int[] typeOf;

    private UnitTable(CultureSnapshot site)
    {
        Site = site;
        Reviews = CaseReview.All(site).ToFrozenDictionary(r => r.Item.Id);
        var maker = new UnitMaker(site);
        Units = [.. site.Items.Where(IsFound).Select(maker.Make)];
        rows = Enumerable.Range(0, Units.Length).ToFrozenDictionary(row => Units[row].Item.Id);
        types = [.. Units.Select(u => u.Item.ContentType).Distinct(StringComparer.Ordinal)];
        typeOf = [.. Units.Select(u => types.IndexOf(u.Item.ContentType))];
        Days = [.. Units.Select(u => (Reviews.TryGetValue(u.Item.Id, out var review) ? review.PublishedOn : u.Item.PublishedOn())?.DayNumber ?? 0)];
        Facets = FacetColumns.Of(this);
        NewestFirst = [.. Enumerable.Range(0, Units.Length).OrderByDescending(row => Days[row]).ThenBy(row => row)];
    }

    /// <summary>The culture.</summary>
    public CultureSnapshot Site { get; }

    /// <summary>The units, in the order of the tree.</summary>
    public ImmutableArray<SearchUnit> Units { get; }

    /// <summary>The reviews among them, by id.</summary>
    public FrozenDictionary<Guid, CaseReview> Reviews { get; }

    /// <summary>What units can be chosen by.</summary>
    internal ImmutableArray<FacetColumn> Facets { get; }

    /// <summary>Of each row, the number of the day on which it came out; 0 for kinds that have none.</summary>
    internal ImmutableArray<int> Days { get; }

    /// <summary>All rows by that day, the newest first.</summary>
    internal ImmutableArray<int> NewestFirst { get; }

    /// <summary>The table of a culture. Computed once a snapshot.</summary>
    public static UnitTable Of(CultureSnapshot site) => site.Derive(static s => new UnitTable(s));

    /// <summary>The unit of a document, or null when a search can't find it.</summary>
    public SearchUnit? FindUnit(Guid id) => FindRow(id) is { } row ? Units[row] : null;

    internal int? FindRow(Guid id) => rows.TryGetValue(id, out var row) ? row : null;

    /// <summary>The rows of a type; of all types for null. Asked for every unit that has the words, so nothing is compared letter by letter.</summary>
    internal TypeRows OfType(string? contentType) => new(typeOf, contentType is null ? null : types.IndexOf(contentType));

    internal DateOnly? DayOf(int row) => Days[row] == 0 ? null : DateOnly.FromDayNumber(Days[row]);

    // An action is found as part of its review. Settings have no address, so there is nothing to show.
    private bool IsFound(Content.Items.ContentItem item) =>
        item.ContentType != ContentTypes.Action && Site.Schema.Find(item.ContentType)?.Kind is DocumentKind.Page or DocumentKind.Part;
}
