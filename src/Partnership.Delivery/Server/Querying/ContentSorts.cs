using System.Collections.Frozen;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Querying;

/// <summary>The sorts of content. What is equal stays in the order of the tree.</summary>
internal static class ContentSorts
{
    private static readonly FrozenDictionary<string, Func<SortDirection, IEnumerable<DeliveryItem>, IOrderedEnumerable<DeliveryItem>>> Known =
        new Dictionary<string, Func<SortDirection, IEnumerable<DeliveryItem>, IOrderedEnumerable<DeliveryItem>>>
        {
            ["name"] = (by, items) => by.Apply(items, i => i.Item.Name, StringComparer.OrdinalIgnoreCase),
            ["createDate"] = (by, items) => by.Apply(items, i => i.Item.CreateDate, null),
            ["updateDate"] = (by, items) => by.Apply(items, i => i.Item.UpdateDate, null),
            ["level"] = (by, items) => by.Apply(items, i => i.Item.Level, null),
            ["sortOrder"] = (by, items) => by.Apply(items, i => i.Item.SortOrder, null),
            ["publishedOn"] = (by, items) => by.Apply(items, i => ContentFilters.PublishedOn(i.Item) ?? DateTimeOffset.MinValue, null),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the sorts, the one that counts most first.</summary>
    public static Reading<Func<IEnumerable<DeliveryItem>, IEnumerable<DeliveryItem>>> Read(IEnumerable<string> texts)
    {
        var sorts = new List<(SortDirection By, Func<SortDirection, IEnumerable<DeliveryItem>, IOrderedEnumerable<DeliveryItem>> Apply)>();
        foreach (var text in texts)
        {
            if (SortDirection.Read(text).IsRefused(out var refusal, out var by))
                return refusal;
            if (!Known.TryGetValue(by.Name, out var apply))
                return Problems.UnknownSort;
            sorts.Add((by, apply));
        }

        return Reading.Of<Func<IEnumerable<DeliveryItem>, IEnumerable<DeliveryItem>>>(
            items => sorts.Aggregate(items, (sorted, sort) => sort.Apply(sort.By, sorted)));
    }
}
