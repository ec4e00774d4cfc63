using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Incidents;

/// <summary>The record of a takedown. Looking at it leaves a line in the audit trail.</summary>
public sealed class IncidentModel(OpenIncident open) : DeskPage
{
    private IncidentView? incident;

    /// <inheritdoc />
    public override string Title => "Record of a takedown";

    /// <inheritdoc />
    public override string Section => BoardLinks.Incidents;

    /// <summary>The record.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>What was done about it, as typed.</summary>
    [BindProperty]
    public string? Conclusion { get; set; }

    /// <summary>The record with what was seen.</summary>
    public IncidentView Incident => incident ?? throw new InvalidOperationException("The page has not read its record.");

    /// <summary>Shows the record.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Closes the record.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await open.CloseAsync(UserId, Id, Conclusion, cancellationToken);
        return outcome is EditorialOutcome.Done || await ReadAsync(cancellationToken) ? Answer(outcome, "The record is closed.", BoardLinks.Incident(Id)) : NotFound();
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        (_, incident) = await open.ReadAsync(UserId, Id, cancellationToken);
        return incident is not null;
    }
}
