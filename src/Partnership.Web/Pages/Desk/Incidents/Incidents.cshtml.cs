using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Incidents;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Incidents;

/// <summary>The records of takedowns.</summary>
public sealed class IncidentsModel(IncidentBoard board) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Incidents";

    /// <inheritdoc />
    public override string Section => BoardLinks.Incidents;

    /// <summary>The records, without what was seen.</summary>
    public ImmutableArray<IncidentEntry> Incidents { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await board.ListAsync(UserId, cancellationToken) is not { } incidents)
            return StatusCode(StatusCodes.Status403Forbidden);
        Incidents = incidents;
        return Page();
    }
}
