using System.Globalization;
using System.Text;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Builders;

/// <summary>Everything that the public can learn from a snapshot, as text: equal snapshots give equal texts.</summary>
internal static class SnapshotText
{
    public static string Of(Snapshot snapshot, IEnumerable<string> addresses)
    {
        var text = new StringBuilder();
        foreach (var site in snapshot.AllCultures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"culture {site.Culture} home {site.Home?.Id}");
            foreach (var item in site.Items)
                text.AppendLine(Describe(item, site));
            foreach (var type in snapshot.Schema.Types)
                text.AppendLine(CultureInfo.InvariantCulture, $"  {type.Alias}: {Ids(site.OfType(type.Alias))}");
        }

        foreach (var file in snapshot.Media.OrderBy(m => m.Id))
            text.AppendLine(file.ToString()).AppendLine(CultureInfo.InvariantCulture, $"  {snapshot.FindMedia(file.Id)} {snapshot.FindMedia(file.Url)}");
        foreach (var address in addresses.Concat(snapshot.AllCultures.SelectMany(c => c.Items).Select(i => i.Path.Value)).Distinct().Order(StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"at {address}: {snapshot.At(address)}");
        return text.ToString();
    }

    private static string Describe(ContentItem item, CultureSnapshot site) => string.Join(
        " | ",
        (object?[])
        [
            item.Path, item.Id, item.ContentType, item.Name, item.Culture, item.ParentId, item.Level, item.SortOrder, item.CreateDate,
            item.UpdateDate, item.FirstPublished, item.Withdrawal, PropertyJson.Write(item.Properties), Ids(site.ChildrenOf(item.Id)),
            Ids(site.AncestorsOf(item)), site.Find(item.Path)?.Id,
        ]);

    private static string Ids(IEnumerable<ContentItem> items) => string.Join(' ', items.Select(i => i.Id));
}
