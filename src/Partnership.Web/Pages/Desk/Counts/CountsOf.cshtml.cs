using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Counts;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Counts;

/// <summary>How often one page or file was asked for, by month and by day.</summary>
public sealed class CountsOfModel(CountBoard board, TimeProvider clock) : DeskPage
{
    private SubjectCounts? counts;

    /// <inheritdoc />
    public override string Title => $"Counts: {Counts.Name}";

    /// <inheritdoc />
    public override string Section => BoardLinks.Counts;

    /// <summary>The document or file.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The month whose days are shown, as <c>2026-10</c>; empty for this month.</summary>
    [FromQuery]
    public string? On { get; set; }

    /// <summary>The month whose days are shown.</summary>
    public CountPeriod Month { get; private set; } = CountPeriod.Month(DateOnly.MinValue);

    /// <summary>The counts.</summary>
    public SubjectCounts Counts => counts ?? throw new InvalidOperationException("The page has not read its counts.");

    /// <summary>Shows the counts.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Hands them out as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? CountCsv.Of(Counts) : NotFound();

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Month = CountPeriod.Month((CountPeriod.TryParse(On) ?? CountPeriod.Day(LondonTime.Today(clock))).First);
        counts = await board.FindAsync(UserId, Id, Month, cancellationToken);
        return counts is not null;
    }
}
