using System.Collections.Frozen;
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

    /// <summary>Reads the sorts.</summary>
    public static Reading<Func<IEnumerable<DeliveryItem>, IEnumerable<DeliveryItem>>> Read(IEnumerable<string> texts) => Sorts.Read(texts, Known);
}
