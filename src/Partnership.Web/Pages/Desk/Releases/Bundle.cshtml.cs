using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Release;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Releases;

/// <summary>A bundle: what is in it, whether it can be released, and when it is.</summary>
public sealed class BundleModel(BundleBoard board, EditBundle edit) : BundlePage(board)
{
    private readonly BundleBoard board = board;

    /// <inheritdoc />
    public override string Title => $"Bundle: {Bundle.Entry.Name}";

    /// <summary>Words of the name of what is looked for.</summary>
    [FromQuery(Name = "q")]
    public string? Find { get; set; }

    /// <summary>The day of the release.</summary>
    [BindProperty]
    public DateFields On { get; set; } = new();

    /// <summary>The time of the release in London, as <c>09:00</c>.</summary>
    [BindProperty]
    public string? At { get; set; }

    /// <summary>What was found by name.</summary>
    public ImmutableArray<BoardItem> Candidates { get; private set; } = [];

    /// <summary>Shows the bundle, and what was looked for.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        if (!string.IsNullOrWhiteSpace(Find) && Bundle.Entry.ReleasedAt is null)
            Candidates = await board.SearchAsync(UserId, Id, Find, cancellationToken);
        return Page();
    }

    /// <summary>Puts a document into the bundle.</summary>
    public Task<IActionResult> OnPostAddAsync(Guid document, string? culture, CancellationToken cancellationToken) =>
        StepAsync(edit.ChangeAsync(Id, Options(document, culture), isIn: true, cancellationToken), "It is in the bundle.", cancellationToken);

    /// <summary>Takes a document out of it.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid document, string? culture, CancellationToken cancellationToken) =>
        StepAsync(edit.ChangeAsync(Id, Options(document, culture), isIn: false, cancellationToken), "It is taken out of the bundle.", cancellationToken);

    /// <summary>Sets a time.</summary>
    public async Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        if (ReleaseMoment.Read(On, At, ModelState) is not { } due)
            return Unprocessable();
        return await StepAsync(edit.ScheduleAsync(UserId, Id, due, cancellationToken), $"It is going to be released: {ReleaseTime.InWords(due)}.", cancellationToken);
    }

    /// <summary>Takes the time away.</summary>
    public Task<IActionResult> OnPostUnscheduleAsync(CancellationToken cancellationToken) =>
        StepAsync(edit.ScheduleAsync(UserId, Id, null, cancellationToken), "The time is taken away.", cancellationToken);

    private OnDocumentOptions Options(Guid document, string? culture) => new() { UserId = UserId, DocumentId = document, Culture = culture ?? Cultures.Default };

    private async Task<IActionResult> StepAsync(Task<EditorialOutcome> step, string message, CancellationToken cancellationToken)
    {
        var outcome = await step;
        return await ReadAsync(cancellationToken) ? Answer(outcome, message, BoardLinks.Bundle(Id)) : NotFound();
    }
}
