using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.Audit;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Audit;

/// <summary>The audit trail: who did what, and when.</summary>
public sealed class AuditModel(AuditReader reader, AuditTrail trail, ExportAudit export, TimeProvider clock) : DeskPage
{
    private const int LinesOnAPage = 50;

    /// <inheritdoc />
    public override string Title => "Audit";

    /// <inheritdoc />
    public override string Section => BoardLinks.Audit;

    /// <summary>Only what a person did.</summary>
    [FromQuery]
    public Guid? Who { get; set; }

    /// <summary>Only one action; empty for all.</summary>
    [FromQuery]
    public string? What { get; set; }

    /// <summary>Only what is about a document, by its id; empty for all.</summary>
    [FromQuery]
    public string? Document { get; set; }

    /// <summary>The first day in London, as three fields.</summary>
    [FromQuery]
    public DateFields From { get; set; } = new();

    /// <summary>The last day in London, as three fields.</summary>
    [FromQuery]
    public DateFields To { get; set; } = new();

    /// <summary>Only lines before this number.</summary>
    [FromQuery]
    public long? Before { get; set; }

    /// <summary>What there is.</summary>
    public AuditPage Found { get; private set; } = new([], null, []);

    /// <summary>What came of checking the trail; null when nobody asked.</summary>
    public AuditCheck? Checked { get; private set; }

    /// <summary>The question of the address, without the page.</summary>
    public string Question => string.Join('&', new[]
    {
        ("who", Who?.ToString()), ("what", What), ("document", Document), ("from.day", From.Day), ("from.month", From.Month), ("from.year", From.Year),
        ("to.day", To.Day), ("to.month", To.Month), ("to.year", To.Year),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2 ?? "")}"));

    /// <summary>Shows a page of the trail.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Reads the whole trail and proves that it is whole.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        if (shown is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
            Checked = await trail.CheckAsync(cancellationToken);
        return shown;
    }

    /// <summary>Hands out what the filter finds as a file. That is written down first.</summary>
    public async Task<IActionResult> OnPostExportAsync(string? format, CancellationToken cancellationToken)
    {
        if (format is not (AuditExport.Csv or AuditExport.Json))
            return BadRequest();
        if (Filter() is not { } filter)
            return await ShowAsync(cancellationToken);
        var (outcome, last) = await export.BeginAsync(UserId, filter, format, cancellationToken);
        return outcome is EditorialOutcome.Done
            ? new AuditExport(reader, UserId, filter, last, format, $"audit-{LondonTime.Iso(LondonTime.Today(clock))}.{format}")
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var filter = Filter();
        if (await reader.PageAsync(UserId, filter ?? new AuditFilter(), Before, LinesOnAPage, cancellationToken) is not { } found)
            return StatusCode(StatusCodes.Status403Forbidden);
        Found = filter is null ? found with { Records = [], Before = null } : found;
        return filter is null ? Unprocessable() : Page();
    }

    // Null when something in it is no day or no id, with what is wrong in the model state.
    private AuditFilter? Filter()
    {
        if (From.Problem is { } from)
            ModelState.AddModelError("From.Day", from);
        if (To.Problem is { } to)
            ModelState.AddModelError("To.Day", to);
        if (!string.IsNullOrWhiteSpace(Document) && !Guid.TryParse(Document, out _))
            ModelState.AddModelError("Document", "That is not the id of a document. You find it in the address of its page on the desk.");
        return ModelState.IsValid
            ? new AuditFilter
            {
                ActorId = Who,
                Action = string.IsNullOrEmpty(What) ? null : What,
                DocumentId = Guid.TryParse(Document, out var id) ? id : null,
                From = Midnight(From.Value),
                Until = Midnight(To.Value?.AddDays(1)),
            }
            : null;
    }

    private static DateTime? Midnight(DateOnly? day) => day is { } known ? LondonTime.BeginningOf(known) : null;
}
