using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;

namespace Partnership.Web.Desk.Boards;

/// <summary>A public page that somebody should look through again.</summary>
/// <param name="Item">The page.</param>
/// <param name="ReviewedOn">When somebody last did, or null.</param>
internal sealed record DuePage(ContentItem Item, DateOnly? ReviewedOn);

/// <summary>Finds public pages that nobody has looked through for long.</summary>
internal static class DuePages
{
    private const string Alias = "lastReviewed";

    /// <summary>Those that were looked through longest ago first, then those that never were.</summary>
    /// <param name="snapshot">What is public.</param>
    /// <param name="sight">Whose pages; null for everybody's.</param>
    /// <param name="before">Pages that were looked through before this day are due.</param>
    public static List<DuePage> Find(Snapshot snapshot, PublicSight? sight, DateOnly before)
    {
        var due =
            from site in snapshot.AllCultures
            let kept = site.Schema.Types.Where(t => t.Find(Alias) is not null).Select(t => t.Alias).ToHashSet(StringComparer.Ordinal)
            from item in site.Items
            where kept.Contains(item.ContentType) && item.Withdrawal is null
            let reviewed = item.LastReviewed()
            where (reviewed is null || reviewed < before) && sight?.Reaches(site, item) != false
            select new DuePage(item, reviewed);
        return [.. due.OrderBy(d => d.ReviewedOn is null).ThenBy(d => d.ReviewedOn).ThenBy(d => d.Item.FirstPublished).ThenBy(d => d.Item.Path.Value, StringComparer.Ordinal)];
    }
}
