using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Releases;

/// <summary>What is published or removed at a time: what waits, what was refused, what is over.</summary>
public sealed class ReleasesModel(ReleaseBoard board, EndRelease end) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Releases";

    /// <inheritdoc />
    public override string Section => BoardLinks.Releases;

    /// <summary>The releases.</summary>
    public ReleaseLists Lists { get; private set; } = new([], [], []);

    /// <summary>Those that wait, by London day.</summary>
    public IEnumerable<IGrouping<DateOnly, ReleaseItem>> Days => Lists.Waiting.GroupBy(r => LondonTime.DayOf(new DateTimeOffset(r.DueAt, TimeSpan.Zero)));

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Takes a time away.</summary>
    public Task<IActionResult> OnPostCancelAsync(Guid release, CancellationToken cancellationToken) =>
        EndAsync(end.CancelAsync(UserId, release, cancellationToken), "The time is taken away.", cancellationToken);

    /// <summary>Puts a failure aside.</summary>
    public Task<IActionResult> OnPostDismissAsync(Guid release, CancellationToken cancellationToken) =>
        EndAsync(end.DismissAsync(UserId, release, cancellationToken), "It is put aside.", cancellationToken);

    private async Task<IActionResult> EndAsync(Task<EditorialOutcome> ending, string message, CancellationToken cancellationToken)
    {
        var outcome = await ending;
        await ReadAsync(cancellationToken);
        return Answer(outcome, message, BoardLinks.Releases);
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Lists = await board.ReadAsync(UserId, cancellationToken);
}
