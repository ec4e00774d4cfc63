using Partnership.Content.Values;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Clock;

namespace Partnership.Editorial.Tests.Clock;

/// <summary>The clock stands at Monday 2 March 2026.</summary>
public sealed class StatutoryClockReaderTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private ReviewTeam team = null!; // set before each test
    private Guid home;
    private Guid list;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        team = await ReviewTeam.OfAsync(store);
        home = await store.HomeAsync();
        list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Find_InternalDates_AreCounted()
    {
        var review = await AddAsync(("incidentOn", Day(2026, 2, 25)), ("publishedOn", Day(2026, 9, 1)));

        var clock = await FindAsync(team.Writer, review);

        var notify = Deadline(clock, ClockDeadlineKind.NotifyPanel);
        Assert.Equal((new DateOnly(2026, 3, 4), ClockState.DueSoon), (notify.DueOn, notify.State));
        Assert.Equal(ClockState.NotYetKnown, Deadline(clock, ClockDeadlineKind.RapidReview).State);
        Assert.Contains("planned for", Deadline(await FindAsync(team.Writer, await AddAsync(("initiatedOn", Day(2026, 2, 1)), ("publishedOn", Day(2026, 7, 1)))), ClockDeadlineKind.Publish).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_SignedStatement_BeginsTheNotice()
    {
        var review = await AddAsync(("publishedOn", Day(2026, 9, 1)));
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        await store.SignAllAsync(review, team);

        var notice = Deadline(await FindAsync(team.Officer, review), ClockDeadlineKind.EarliestPublication);

        // Told on Saturday 21 February, which counts as Monday the 23rd: seven working days later is Wednesday 4 March.
        Assert.Equal(new DateOnly(2026, 3, 4), notice.DueOn);
    }

    [Fact]
    public async Task Find_SignatureWasVoided_TheNoticeIsNotCounted()
    {
        var review = await AddAsync(("publishedOn", Day(2026, 9, 1)));
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        await store.SignAllAsync(review, team);
        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Editing.ReviewValues(("area", new TextValue("Elsewhere")))));

        Assert.Null(Deadline(await FindAsync(team.Officer, review), ClockDeadlineKind.EarliestPublication).DueOn);
    }

    [Fact]
    public async Task Find_OldReviewBroughtIn_CountsFromTheDayOnWhichItBecamePublicThere()
    {
        var review = await AddAsync(("publishedOn", Day(2021, 5, 4)), ("initiatedOn", Day(2021, 1, 4)));
        Assert.IsType<EditorialOutcome.Done>(await store.PublishAsync(review));

        var clock = await FindAsync(team.Writer, review);

        Assert.Equal((ClockState.Done, new DateOnly(2021, 5, 4)), (Deadline(clock, ClockDeadlineKind.Publish).State, Deadline(clock, ClockDeadlineKind.Publish).DoneOn));
        Assert.Equal((ClockState.Done, new DateOnly(2022, 5, 4)), (Deadline(clock, ClockDeadlineKind.PublicUntil).State, Deadline(clock, ClockDeadlineKind.PublicUntil).DueOn));
    }

    [Fact]
    public async Task Find_PlannedDayHasPassedButItIsNotPublic_IsNotTakenForDone()
    {
        var review = await AddAsync(("publishedOn", Day(2026, 2, 1)), ("initiatedOn", Day(2025, 8, 1)));

        Assert.Equal(ClockState.Overdue, Deadline(await FindAsync(team.Writer, review), ClockDeadlineKind.Publish).State);
    }

    [Fact]
    public async Task Board_PublicationIsOverdue_NeedsAReasonUntilOneIsWritten()
    {
        var review = await AddAsync(("publishedOn", Day(2026, 9, 1)), ("initiatedOn", Day(2025, 8, 1)));
        Assert.True(Assert.Single((await BoardAsync(team.Reviewer)).Ahead) is { NeedsReason: true } late && late.Pressing.Any(d => d.Kind == ClockDeadlineKind.Publish));

        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Editing.ReviewValues(
            ("publishedOn", Day(2026, 9, 1)), ("initiatedOn", Day(2025, 8, 1)), ("lateBecause", new TextValue("A trial is going on.")))));

        Assert.True(Assert.Single((await BoardAsync(team.Reviewer)).Ahead) is { NeedsReason: false, LateBecause: "A trial is going on." });
    }

    [Fact]
    public async Task Board_StepThatLaterOnesHaveOvertaken_IsAGapAndNotOverdue()
    {
        await AddAsync(("publishedOn", Day(2026, 9, 1)), ("incidentOn", Day(2025, 12, 1)), ("notifiedOn", Day(2025, 12, 3)), ("initiatedOn", Day(2026, 1, 12)));

        var rapid = Deadline(Assert.Single((await BoardAsync(team.Writer)).Ahead), ClockDeadlineKind.RapidReview);

        Assert.Equal(ClockState.NotYetKnown, rapid.State);
        Assert.Contains("is not written down", rapid.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_PersonMayNotSeeInternalDates_IsAsIfThereWereNone()
    {
        var review = await AddAsync(("incidentOn", Day(2026, 2, 25)));
        var administrator = await store.PersonAsync("Ada Administrator", "administrator");
        var elsewhere = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "reviewer");

        Assert.Null(await FindAsync(administrator, review));
        Assert.Null(await FindAsync(elsewhere, review));
        Assert.Null(await FindAsync(team.Writer, list));
        Assert.Empty((await BoardAsync(administrator)).Ahead);
        Assert.NotNull(await FindAsync(await store.BranchPersonAsync("Lin Local", list, "reviewer"), review));
    }

    private static ClockDeadline Deadline(ReviewClock? clock, ClockDeadlineKind kind) => Assert.IsType<ReviewClock>(clock).Deadlines.Single(d => d.Kind == kind);

    private static DateValue Day(int year, int month, int day) => new(new DateOnly(year, month, day));

    private Task<Guid> AddAsync(params (string, PropertyValue)[] values) => store.AddAsync(
        team.Writer, list, "caseReview", "Child Alder", values.Any(v => v.Item1 == "incidentOn") ? Editing.ReviewValues(values) : Editing.ReviewValues(values).Without("incidentOn"));

    private Task<ReviewClock?> FindAsync(Guid person, Guid review) => store.Get<StatutoryClockReader>().FindAsync(person, review, Cancellation);

    private async Task<ClockBoard> BoardAsync(Guid person) => Assert.IsType<ClockBoard>(await store.Get<StatutoryClockReader>().BoardAsync(person, 10, Cancellation));
}
