using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Bin;

/// <summary>What is in the bin: where it stood, who put it there and when.</summary>
public sealed class BinModel(BinContents contents, BinDocument bin) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Bin";

    /// <inheritdoc />
    public override string Section => TreeLinks.Top;

    /// <summary>The bin as the person sees it.</summary>
    public BinView Bin { get; private set; } = null!; // set before the page is shown

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        Bin = await contents.ReadAsync(UserId, cancellationToken);
        return Page();
    }

    /// <summary>Takes something out.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancellationToken)
    {
        Bin = await contents.ReadAsync(UserId, cancellationToken);
        if (Bin.Entries.FirstOrDefault(e => e.Id == id) is not { } entry)
            return NotFound();
        var outcome = await bin.RestoreAsync(UserId, id, cancellationToken);
        if (outcome is EditorialOutcome.Done)
            return Answer(outcome, $"“{entry.Name}” stands in its old place again.", TreeLinks.Open(id));
        return Refuse(outcome);
    }
}
