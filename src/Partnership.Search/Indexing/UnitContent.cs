using System.Collections.Immutable;
using Partnership.Content.Snapshots;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>A unit with all its words, ready to be indexed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Text">Its own words.</param>
/// <param name="Files">Of each of its files the text of its pages; null while it is still to be read, none when it can't be.</param>
internal sealed record UnitContent(SearchUnit Unit, UnitText Text, ImmutableArray<ImmutableArray<string>?> Files)
{
    public bool HasAllPages => Files.All(f => f is not null);

    public int FilesRead => Files.Count(f => f is not null);

    /// <summary>The unit's own words alone.</summary>
    public static UnitContent WithoutPages(SearchUnit unit, CultureSnapshot site) =>
        new(unit, UnitText.Of(unit, site), [.. unit.Files.Select(_ => (ImmutableArray<string>?)null)]);
}
