using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Comparing;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Two versions of a document side by side.</summary>
public sealed class CompareModel(HistoryReader histories, ContentSchema schema) : DocumentPage
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
        var names = await histories.NamesAsync([.. Ids(older.Properties).Concat(Ids(newer.Properties)).Distinct()], cancellationToken);
        Differences = VersionComparison.Of(older.Properties, newer.Properties, older.Type, schema, id => names.GetValueOrDefault(id, "something that is gone"));
        await RecordViewAsync(cancellationToken);
        return Page();
    }

    private static IEnumerable<Guid> Ids(PropertyBag bag) => bag.SelectMany(p => p.Value switch
    {
        ItemsValue items => items.Ids,
        FilesValue files => files.Ids,
        BlocksValue blocks => blocks.Blocks.SelectMany(b => Ids(b.Properties)),
        _ => [],
    });
}
