using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Media;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Media;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Media;

/// <summary>Asks once more, naming every page, before one file takes the place of another everywhere.</summary>
public sealed class ReplaceModel(MediaReader reader, ReplaceMedia replace) : DeskPage
{
    private const int MostNames = 10;

    private MediaDetails? old;
    private MediaEntry? next;

    /// <inheritdoc />
    public override string Title => $"Replace {Old.File.FileName} everywhere";

    /// <inheritdoc />
    public override string Section => MediaLinks.Library;

    /// <summary>The file that goes.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The file that comes.</summary>
    [FromQuery]
    public Guid By { get; set; }

    /// <summary>The versions that the person saw in the list.</summary>
    [BindProperty]
    public List<Guid> Seen { get; set; } = [];

    /// <summary>The file that goes, with everything that uses it.</summary>
    public MediaDetails Old => old ?? throw new InvalidOperationException("The page has not read its files.");

    /// <summary>The file that comes.</summary>
    public MediaEntry Next => next ?? throw new InvalidOperationException("The page has not read its files.");

    /// <summary>The documents that get a next version.</summary>
    public ImmutableArray<MediaPlace> Places => [.. Old.Places.Where(p => p.IsNewest)];

    /// <summary>Shows what would happen.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Replaces it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        var pages = InWords(Places);
        var outcome = await replace.RunAsync(
            new ReplaceMediaOptions { UserId = UserId, MediaId = Id, ByMediaId = By, SeenVersions = [.. Seen] }, cancellationToken);
        return Answer(outcome, $"The file is replaced. These pages must be checked and published again: {pages}.", MediaLinks.Show(By));
    }

    // The message travels in a cookie, which must stay small.
    private static string InWords(ImmutableArray<MediaPlace> places) =>
        string.Join(", ", places.Take(MostNames).Select(p => p.Name)) + (places.Length > MostNames ? $" and {places.Length - MostNames} more" : "");

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !May(DeskPermission.Media))
            return false;
        old = await reader.FindAsync(UserId, Id, cancellationToken);
        next = await reader.FindFileAsync(UserId, By, cancellationToken);
        return old is not null && next is not null;
    }
}
