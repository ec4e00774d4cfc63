using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Picking;
using Partnership.Publishing.Comparing;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Two versions of a document side by side.</summary>
public sealed class CompareModel(HistoryReader histories, PickReader picks, MediaReader media, ContentSchema schema) : DocumentPage
{
    /// <inheritdoc />
    public override string Title => $"Compare: {Name}";

    /// <summary>The number of the older version.</summary>
    [FromQuery]
    public int From { get; set; }

    /// <summary>The number of the newer version.</summary>
    [FromQuery]
    public int To { get; set; }

    /// <summary>The older version.</summary>
    public VersionEntry Older { get; private set; } = null!; // set before the page is shown

    /// <summary>The newer version.</summary>
    public VersionEntry Newer { get; private set; } = null!; // set before the page is shown

    /// <summary>What differs in their values.</summary>
    public ImmutableArray<PropertyDifference> Differences { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)
            || await histories.FindVersionAsync(UserId, Id, Culture, Math.Min(From, To), cancellationToken) is not { } older
            || await histories.FindVersionAsync(UserId, Id, Culture, Math.Max(From, To), cancellationToken) is not { } newer)
            return NotFound();
        (Older, Newer) = (older.Entry, newer.Entry);
        var names = await NamesAsync([.. Ids(older.Properties).Concat(Ids(newer.Properties)).Distinct()], cancellationToken);
        Differences = VersionComparison.Of(older.Properties, newer.Properties, older.Type, schema, id => names.GetValueOrDefault(id, "something that is gone, or that you can’t see"));
        await RecordViewAsync(cancellationToken);
        return Page();
    }

    // Only what the person may see has a name here: a document of another branch may have one that nobody else should read.
    private async Task<Dictionary<Guid, string>> NamesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var names = (await picks.ItemsAsync(UserId, ids, cancellationToken)).ToDictionary(i => i.Id, i => i.Name);
        foreach (var id in ids.Where(id => !names.ContainsKey(id)))
            if (await media.FindFileAsync(UserId, id, cancellationToken) is { } file)
                names[id] = file.FileName;
        return names;
    }

    private static IEnumerable<Guid> Ids(PropertyBag bag) => bag.SelectMany(p => p.Value switch
    {
        ItemsValue items => items.Ids,
        FilesValue files => files.Ids,
        BlocksValue blocks => blocks.Blocks.SelectMany(b => Ids(b.Properties)),
        _ => [],
    });
}
