using System.Collections.Immutable;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Releases;
using Partnership.Publishing.Workflow;
using Partnership.Search.Indexing;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Home;

/// <summary>What a person finds when they come to the desk: what waits for them, what they wrote, what is due, what broke.</summary>
public sealed class DeskHomeModel(
    WaitingBoard waiting,
    WritingBoard writing,
    ReleaseBoard releases,
    NoticeReader notices,
    PeopleReader people,
    StatutoryClockReader clock,
    AuditTrail trail,
    TimeProvider time,
    IServiceProvider services) : DeskPage
{
    private const int LatestReviews = 20;

    /// <inheritdoc />
    public override string Title => "Your desk";

    /// <inheritdoc />
    public override string Section => BoardLinks.Home;

    /// <summary>The day it is in London.</summary>
    public DateOnly Today => LondonTime.Today(time);

    /// <summary>Forms that the person has begun and not saved.</summary>
    public ImmutableArray<UnsavedForm> Unsaved { get; private set; } = [];

    /// <summary>Releases that wait and that failed.</summary>
    public ReleaseLists Releases { get; private set; } = new([], [], []);

    /// <summary>Emails that are given up, for those who look after accounts.</summary>
    public ImmutableArray<UndeliveredNotices> Mails { get; private set; } = [];

    /// <summary>People to whom an invitation or a link for a new password could not be sent, for those who look after accounts.</summary>
    public ImmutableArray<PersonEntry> Uninvited { get; private set; } = [];

    /// <summary>Reviews on their way to the public with deadlines that are near or over, or whose publication needs a reason.</summary>
    public ImmutableArray<ReviewClock> Pressing { get; private set; } = [];

    /// <summary>How many of the latest public reviews came later than the partnership aims for, without a word why.</summary>
    public int LateWithoutReason { get; private set; }

    /// <summary>Whether the person writes or publishes anything, so that what broke is theirs to mend.</summary>
    public bool Mends => May(DeskPermission.Write) || May(DeskPermission.Publish);

    internal Shown<WaitingItem> Waiting { get; private set; } = Shown.First<WaitingItem>([]);

    internal Shown<BoardItem> Writing { get; private set; } = Shown.First<BoardItem>([]);

    internal Shown<DuePage> Due { get; private set; } = Shown.First<DuePage>([]);

    internal Shown<BrokenLinkEntry> Links { get; private set; } = Shown.First<BrokenLinkEntry>([]);

    internal Shown<UnreadableReport>? Reports { get; private set; }

    internal Shown<UnmatchedAction> Unmatched { get; private set; } = Shown.First<UnmatchedAction>([]);

    internal bool NothingBroke => Releases.Failed.IsEmpty && Mails.IsEmpty && Uninvited.IsEmpty && Links.Total == 0 && Unmatched.Total == 0 && Reports is { Total: 0 };

    /// <summary>Shows the desk.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Waiting = Shown.First(await waiting.ReadAsync(UserId, cancellationToken));
        (var items, Unsaved) = await writing.ReadAsync(UserId, cancellationToken);
        Writing = Shown.First(items);
        Releases = await releases.ReadAsync(UserId, cancellationToken);
        if (May(DeskPermission.People))
        {
            Mails = await notices.UndeliveredAsync(cancellationToken);
            Uninvited = [.. (await people.ListAsync(cancellationToken)).Where(p => p is { MailFailed: true, DisabledAt: null })];
        }

        if (await clock.BoardAsync(UserId, LatestReviews, cancellationToken) is { } board)
        {
            Pressing = [.. board.Ahead.Where(r => r.Pressing.Any())];
            LateWithoutReason = board.Public.Count(r => r.NeedsReason);
        }

        // Deadlines tell internal dates. Whoever sees none of them leaves no line.
        if (!Pressing.IsEmpty)
            await trail.RecordAsync(UserId, Person.Name, AuditAction.ViewedRestricted, null, null, "home", cancellationToken);

        var home = services.GetRequiredService<HomeBoard>();
        Due = Shown.First(home.Due(Person));
        Links = await home.EntriesAsync(Person, Shown.First(home.Links(Person)), cancellationToken);
        Reports = await home.ReportsAsync(Person, cancellationToken) is { } found ? Shown.First(found) : null;
        Unmatched = Shown.First(home.Unmatched(Person));
    }
}
