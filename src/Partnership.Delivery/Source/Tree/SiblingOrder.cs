namespace Partnership.Delivery.Source.Tree;

/// <summary>
/// Puts siblings in Umbraco's order, with numbers that change for as few of them as possible: each document whose number changes is made
/// anew.
/// </summary>
/// <param name="listed">The ids in the order of the tree; null to keep the order as it was.</param>
/// <param name="earlier">The number that a document had before, or null.</param>
internal sealed class SiblingOrder(IReadOnlyList<Guid>? listed, Func<Guid, int?> earlier)
{
    private const int Gap = 1024;

    private readonly Dictionary<Guid, int> ranks = (listed ?? []).Select((id, at) => KeyValuePair.Create(id, at)).ToDictionary();

    /// <summary>The siblings in their order, each with its number.</summary>
    public IEnumerable<(SourceItem Item, int Number)> Of(IEnumerable<SourceItem> siblings)
    {
        var ordered = siblings
            .OrderBy(i => i.Id != i.Main.Route.StartItemId || i.Main.Route.Path.Trim('/').Length > 0) // the home page before other trees
            .ThenBy(i => ranks.Count == 0 ? 0 : ranks.GetValueOrDefault(i.Id, int.MaxValue)) // what is not listed yet comes last
            .ThenBy(i => earlier(i.Id) ?? int.MaxValue)
            .ThenBy(i => i.CreateDate).ThenBy(i => i.Id)
            .ToList();
        var step = ordered.Exists(i => earlier(i.Id) is not null) ? 1 : Gap;
        var last = 0;
        foreach (var item in ordered)
        {
            last = earlier(item.Id) is { } before && before > last ? before : last + step;
            yield return (item, last);
        }
    }
}
