using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Clock;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Actions;

/// <summary>The deadlines of case reviews. It shows internal dates, so it takes the permission to see them, or to write, and each view is written down.</summary>
public sealed class DeadlinesModel(StatutoryClockReader clock, AuditTrail trail) : DeskPage
{
    private const int LatestReviews = 100;

    /// <inheritdoc />
    public override string Title => "Deadlines of case reviews";

    /// <inheritdoc />
    public override string Section => BoardLinks.Actions;

    /// <summary>The reviews.</summary>
    public ClockBoard Board { get; private set; } = new(true, [], []);

    /// <summary>Shows the board.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!May(DeskPermission.ReadInternal) && !May(DeskPermission.Write))
            return StatusCode(StatusCodes.Status403Forbidden);
        Board = await clock.BoardAsync(UserId, LatestReviews, cancellationToken) ?? Board;
        await trail.RecordAsync(UserId, Person.Name, AuditAction.ViewedRestricted, null, null, "deadlines", cancellationToken);
        return Page();
    }
}
