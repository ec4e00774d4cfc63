using Partnership.Delivery.Source.Client;

namespace Partnership.Delivery.Source.Tree;

/// <summary>
/// What Umbraco lists. Its index follows its content by seconds and may name protected documents, so a list says where to look and in
/// which order documents stand, and nothing more.
/// </summary>
/// <param name="Order">The ids in the order of the tree, each once.</param>
/// <param name="Stamps">For each, what the list says of it: as long as that is the same, nothing is known to have changed.</param>
internal sealed record Listing(IReadOnlyList<Guid> Order, IReadOnlyDictionary<Guid, string> Stamps)
{
    /// <summary>What a list would say of a document that was read; null when it can't be told.</summary>
    /// <param name="item">The document.</param>
    public static string StampOf(SourceItem item) =>
        string.Join('|', item.Versions.OrderBy(v => v.Culture, StringComparer.Ordinal).Select(v => Part(v.Culture, v.Route.Path, v.UpdateDate)));

    internal static string Part(string culture, string path, DateTimeOffset? updated) => $"{culture} {path} {updated?.UtcTicks}";
}

/// <summary>Makes a listing of what is listed in each culture.</summary>
internal sealed class ListingBuilder(CultureMap cultures)
{
    private readonly List<Guid> order = [];
    private readonly Dictionary<Guid, SortedDictionary<string, string>> parts = [];

    /// <summary>Takes in what is listed in a culture of the site.</summary>
    public void Add(string culture, IEnumerable<RemoteItem> items)
    {
        foreach (var item in items)
        {
            // A document that is the same in all cultures is listed in each of them.
            if (culture != Content.Items.Cultures.Default && item.Cultures.Count == 0)
                continue;
            var own = Of(item.Id);
            foreach (var (name, route) in item.Cultures)
                if (cultures.ToSite(name) is { } other && other != culture)
                    own.TryAdd(other, Listing.Part(other, route.Path, null));
            own[culture] = Listing.Part(culture, item.Route.Path, item.UpdateDate);
        }
    }

    /// <summary>Takes in a document of which only the id could be read: it is to be asked for.</summary>
    public void AddUnread(Guid id) => Of(id)["?"] = "unread";

    public Listing Build() => new(order, parts.ToDictionary(p => p.Key, p => string.Join('|', p.Value.Values)));

    private SortedDictionary<string, string> Of(Guid id)
    {
        if (parts.TryGetValue(id, out var own))
            return own;
        order.Add(id);
        return parts[id] = new SortedDictionary<string, string>(StringComparer.Ordinal);
    }
}
