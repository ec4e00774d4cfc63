using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Counts;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Counts;

/// <summary>How often pages and files were asked for in a month or on a day.</summary>
public sealed class CountsModel(CountBoard board, TimeProvider clock) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Counts";

    /// <inheritdoc />
    public override string Section => BoardLinks.Counts;

    /// <summary>Pages or files.</summary>
    [FromQuery]
    public CountKind Kind { get; set; }

    /// <summary>The month or day, as <c>2026-10</c> or <c>2026-10-05</c>; empty for this month.</summary>
    [FromQuery]
    public string? On { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    [FromQuery]
    public int Number { get; set; } = 1;

    /// <summary>The month or day.</summary>
    public CountPeriod Period { get; private set; } = CountPeriod.Month(DateOnly.MinValue);

    internal Shown<CountEntry> Found { get; private set; } = Shown.First<CountEntry>([]);

    /// <summary>The sum of what is shown on all pages of the list.</summary>
    public long Total { get; private set; }

    internal Paging Paging => new(Found.Page, Found.Pages, page => Address(Kind, Period, page));

    internal static string Address(CountKind kind, CountPeriod period, int page = 1, bool isCsv = false) =>
        $"{BoardLinks.Counts}?kind={kind}&on={period}{(page > 1 ? $"&number={page}" : "")}{(isCsv ? "&handler=Csv" : "")}";

    /// <summary>The period before, or the one after unless it is still to come.</summary>
    public CountPeriod? Beside(bool isLater)
    {
        var day = isLater ? Period.Last.AddDays(1) : Period.First.AddDays(-1);
        return isLater && day > LondonTime.Today(clock) ? null : Period.IsDay ? CountPeriod.Day(day) : CountPeriod.Month(day);
    }

    /// <summary>Shows the counts.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } entries)
            return Refused();
        Found = Shown.Page(entries, Number);
        Total = entries.Sum(e => e.Count.AtLeast ?? 0);
        return Page();
    }

    /// <summary>Hands them out as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { } entries ? CountCsv.Of(Kind, Period, entries) : Refused();

    private async Task<ImmutableArray<CountEntry>?> FindAsync(CancellationToken cancellationToken)
    {
        var period = string.IsNullOrEmpty(On) ? CountPeriod.Month(LondonTime.Today(clock)) : CountPeriod.TryParse(On);
        if (!ModelState.IsValid || period is null || period.First.Year is < 2000 or > 2200 || !May(DeskPermission.Read))
            return null;
        Period = period;
        return await board.ReadAsync(UserId, Kind, Period, cancellationToken);
    }

    private StatusCodeResult Refused() => StatusCode(May(DeskPermission.Read) ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);
}
