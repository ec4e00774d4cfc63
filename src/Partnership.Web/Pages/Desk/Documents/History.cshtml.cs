using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Documents;
using Partnership.Web.Desk.Documents;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Every version of a document: who, when and why, and what was submitted and signed.</summary>
public sealed class HistoryModel(HistoryReader histories, RestoreVersion restore) : DocumentPage
{
    /// <summary>How many versions stand on a page.</summary>
    public const int PageSize = 50;

    /// <inheritdoc />
    public override string Title => $"History: {Name}";

    /// <summary>The page of the history, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The history.</summary>
    public DocumentHistory History { get; private set; } = null!; // set before the page is shown

    /// <summary>Whether there are older versions on another page.</summary>
    public bool HasOlder => Number * PageSize < History.Total;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        await RecordViewAsync(cancellationToken);
        return Page();
    }

    /// <summary>Saves an older version as the newest one.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(int number, Guid baseVersionId, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        var outcome = await restore.RunAsync(
            new RestoreVersionOptions { UserId = UserId, DocumentId = Id, Culture = Culture, BaseVersionId = baseVersionId, Number = number }, cancellationToken);
        return Answer(outcome, $"Version {number} is the newest again. It is not public until it is checked and published.", DocumentLinks.Show(Id, Culture));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Number = Math.Clamp(Number, 1, 100_000);
        if (!await ReadAsync(cancellationToken)
            || await histories.FindAsync(UserId, Id, Culture, (Number - 1) * PageSize, PageSize, cancellationToken) is not { } history)
            return false;
        History = history;
        return true;
    }
}
