using System.Collections.Immutable;
using Partnership.Content.Values;

namespace Partnership.Editorial.Synthetic;

/// <summary>Documents of one kind that reviews point at, some of them much more often than others.</summary>
internal sealed class RelatedPlaces
{
    private readonly ImmutableArray<PublishedPlace> places;
    private readonly ZipfTable? table;

    public RelatedPlaces(ImmutableArray<PublishedPlace> places)
    {
        // Shuffled, always in the same way: which one is common shall not follow from its name.
        var random = new SyntheticRandom((ulong)places.Length);
        this.places = [.. places.Select(place => (Place: place, Key: random.Next())).OrderBy(p => p.Key).Select(p => p.Place)];
        table = places.IsEmpty ? null : new ZipfTable(places.Length, exponent: 0.7);
    }

    /// <summary>Different ones; none when the store has none.</summary>
    public ImmutableArray<PublishedPlace> Some(int count, SyntheticRandom random) =>
        table is null ? [] : [.. table.DrawDifferent(count, random).Select(rank => places[rank])];

    /// <summary>The value of a property that points at them, or nothing: no value is empty.</summary>
    public static IEnumerable<KeyValuePair<string, PropertyValue>> Value(string alias, IEnumerable<PublishedPlace> some)
    {
        ImmutableArray<Guid> ids = [.. some.Select(p => p.Id)];
        return ids.IsEmpty ? [] : [KeyValuePair.Create(alias, (PropertyValue)new ItemsValue(ids))];
    }
}
