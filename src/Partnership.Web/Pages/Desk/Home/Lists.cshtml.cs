using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Boards;
using Partnership.Search.Indexing;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Home;

/// <summary>One of the lists of the home page, whole.</summary>
public sealed class ListsModel(WaitingBoard waiting, WritingBoard writing, TimeProvider time, IServiceProvider services) : DeskPage
{
    /// <inheritdoc />
    public override string Title => Which switch
    {
        HomeList.Waiting => "Waiting for you",
        HomeList.Writing => "What you wrote",
        HomeList.Due => "Due to be looked through",
        HomeList.Links => "Links that lead to nothing",
        HomeList.Reports => "Reports that can’t be searched",
        _ => "Actions that answer no recommendation",
    };

    /// <inheritdoc />
    public override string Section => BoardLinks.Home;

    /// <summary>The page of the list, from 1.</summary>
    [FromQuery]
    public int Number { get; set; } = 1;

    /// <summary>The day it is in London.</summary>
    public DateOnly Today => LondonTime.Today(time);

    internal HomeList Which { get; private set; }

    internal int Total { get; private set; }

    internal Paging Paging { get; private set; } = new(1, 1, _ => BoardLinks.Home);

    internal Shown<WaitingItem> Waiting { get; private set; } = Shown.First<WaitingItem>([]);

    internal Shown<BoardItem> Writing { get; private set; } = Shown.First<BoardItem>([]);

    internal Shown<DuePage> Due { get; private set; } = Shown.First<DuePage>([]);

    internal Shown<BrokenLinkEntry> Links { get; private set; } = Shown.First<BrokenLinkEntry>([]);

    internal Shown<UnreadableReport> Reports { get; private set; } = Shown.First<UnreadableReport>([]);

    internal Shown<UnmatchedAction> Unmatched { get; private set; } = Shown.First<UnmatchedAction>([]);

    /// <summary>Shows a page of the list.</summary>
    public async Task<IActionResult> OnGetAsync(string list, CancellationToken cancellationToken)
    {
        if (BoardLinks.ListOf(list) is not { } which)
            return NotFound();
        Which = which;
        var home = services.GetRequiredService<HomeBoard>();
        switch (which)
        {
            case HomeList.Waiting:
                Waiting = Cut(await waiting.ReadAsync(UserId, cancellationToken));
                break;
            case HomeList.Writing:
                Writing = Cut((await writing.ReadAsync(UserId, cancellationToken)).Items);
                break;
            case HomeList.Due:
                Due = Cut(home.Due(Person));
                break;
            case HomeList.Links:
                Links = await home.EntriesAsync(Person, Cut(home.Links(Person)), cancellationToken);
                break;
            case HomeList.Reports:
                Reports = Cut(await home.ReportsAsync(Person, cancellationToken) ?? []);
                break;
            default:
                Unmatched = Cut(home.Unmatched(Person));
                break;
        }

        return Page();
    }

    private Shown<T> Cut<T>(IReadOnlyCollection<T> all)
    {
        var shown = Shown.Page(all, Number);
        Total = shown.Total;
        Paging = new Paging(shown.Page, shown.Pages, page => BoardLinks.List(Which, page));
        return shown;
    }
}
