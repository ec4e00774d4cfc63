using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Boards;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Actions;

/// <summary>How far the actions on recommendations are, and what is overdue.</summary>
public sealed class ActionsModel(ActionBoard board) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Actions";

    /// <inheritdoc />
    public override string Section => BoardLinks.Actions;

    /// <summary>Only overdue ones.</summary>
    [FromQuery]
    public bool Overdue { get; set; }

    /// <summary>Only those that wait for the Steering Group.</summary>
    [FromQuery]
    public bool Waiting { get; set; }

    /// <summary>Only those of an owner; empty for all.</summary>
    [FromQuery]
    public string? Owner { get; set; }

    /// <summary>Only those of a review.</summary>
    [FromQuery]
    public Guid? Review { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    [FromQuery]
    public int Number { get; set; } = 1;

    /// <summary>What there is.</summary>
    public ActionPage Found { get; private set; } = new([], 0, [], []);

    /// <summary>Whether the list is narrowed.</summary>
    public bool IsNarrowed => Overdue || Waiting || !string.IsNullOrEmpty(Owner) || Review is not null;

    internal Paging Paging => new(Math.Max(1, Number), Shown.PagesOf(Found.Total), Address);

    /// <summary>Shows the board.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        var filter = new ActionFilter { Overdue = Overdue, Waiting = Waiting, Owner = string.IsNullOrEmpty(Owner) ? null : Owner, ReviewId = Review };
        var (skip, take) = Shown.Window(Number);
        Found = await board.ReadAsync(UserId, filter, skip, take, cancellationToken);
        return Page();
    }

    private string Address(int page) =>
        $"{BoardLinks.Actions}?overdue={(Overdue ? "true" : "false")}&waiting={(Waiting ? "true" : "false")}&owner={Uri.EscapeDataString(Owner ?? "")}&review={Review}&number={page}";
}
