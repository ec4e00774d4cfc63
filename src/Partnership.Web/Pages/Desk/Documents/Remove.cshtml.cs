using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Marks a page as withdrawn, or removes it from the public, now or at a time.</summary>
public sealed class RemoveModel(RemovePage remove, ConsequenceReader consequences) : DocumentPage
{
    /// <inheritdoc />
    public override string Title => $"Withdraw or remove: {Name}";

    /// <summary>What the public reads about a withdrawal.</summary>
    [BindProperty]
    public string? Explanation { get; set; }

    /// <summary>Why, for the history.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The day of a removal that waits.</summary>
    [BindProperty]
    public DateFields On { get; set; } = new();

    /// <summary>The time of a removal that waits.</summary>
    [BindProperty]
    public string? At { get; set; }

    /// <summary>What it would touch.</summary>
    public TakenPages? Taken { get; private set; }

    /// <summary>Shows the choices.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) && MayHere(DeskPermission.Withdraw) && Document.Publication is not null ? Page() : NotFound();

    /// <summary>Marks it as withdrawn.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        RunAsync(new RemovePageOptions { UserId = UserId, DocumentId = Id, Culture = Culture, Explanation = Explanation ?? "", Reason = Reason }, "It is marked as withdrawn.", cancellationToken);

    /// <summary>Removes it.</summary>
    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) =>
        RunAsync(new RemovePageOptions { UserId = UserId, DocumentId = Id, Culture = Culture, Reason = Reason }, "It is removed from the public.", cancellationToken);

    /// <summary>Sets a time for its removal.</summary>
    public async Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        return ReleaseMoment.Read(On, At, ModelState) is { } due
            ? await RunAsync(
                new RemovePageOptions { UserId = UserId, DocumentId = Id, Culture = Culture, Reason = Reason, DueAt = due },
                $"It is going to be removed: {Partnership.Publishing.Release.ReleaseTime.InWords(due)}.",
                cancellationToken)
            : Unprocessable();
    }

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken))
            return false;
        Taken = TakenPages.Of(await consequences.FindAsync(UserId, Id, cancellationToken), Id, Culture);
        return true;
    }

    private async Task<IActionResult> RunAsync(RemovePageOptions options, string message, CancellationToken cancellationToken)
    {
        var outcome = await remove.RunAsync(options, cancellationToken);
        return await ReadAsync(cancellationToken) ? Answer(outcome, message, DocumentLinks.Show(Id, Culture)) : NotFound();
    }
}
