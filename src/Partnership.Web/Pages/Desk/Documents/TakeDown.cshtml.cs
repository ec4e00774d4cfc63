using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Takes a page with its files away from everyone at once: one page, one confirmation.</summary>
public sealed class TakeDownModel(TakeDown takeDown, SharedFilesReader sharedFiles, ConsequenceReader consequences) : DocumentPage
{
    /// <inheritdoc />
    public override string Title => $"Emergency takedown: {Name}";

    /// <summary>What the person saw.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The other documents that go with it.</summary>
    [BindProperty]
    public IList<Guid> Also { get; set; } = [];

    /// <summary>Other public documents that use the same files.</summary>
    public ImmutableArray<SharedFileUse> Others { get; private set; } = [];

    /// <summary>What it would touch. For reading: it asks nothing of the person.</summary>
    public TakenPages? Taken { get; private set; }

    /// <summary>Shows the confirmation.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken) || !MayHere(DeskPermission.TakeDown))
            return NotFound();
        Others = await sharedFiles.FindAsync(Id, cancellationToken);
        Also = [.. Others.Select(o => o.DocumentId)];
        Taken = TakenPages.Of(await consequences.FindAsync(UserId, Id, cancellationToken), Id, culture: null);
        return Page();
    }

    /// <summary>Takes it down.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await takeDown.RunAsync(
            new TakeDownOptions { UserId = UserId, DocumentId = Id, AlsoDocuments = [.. Also], Reason = Reason ?? "" }, cancellationToken);
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        Others = await sharedFiles.FindAsync(Id, cancellationToken);
        return Answer(outcome, "It is taken down. Nobody can read it any more. The administrators are told.", DocumentLinks.Show(Id, Culture));
    }
}
