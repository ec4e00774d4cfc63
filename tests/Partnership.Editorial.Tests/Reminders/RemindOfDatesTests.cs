using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Notices;
using Partnership.Editorial.Reminders;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Tests.Reminders;

/// <summary>Who is told of days that have come. The clock begins at 2 March 2026.</summary>
public sealed class RemindOfDatesTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private ReviewTeam team = null!; // set before each test
    private Guid home;
    private Guid elsewhere;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        team = await ReviewTeam.OfAsync(store);
        elsewhere = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "writer", "reviewer", "publisher");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Run_PageIsDue_TellsOnceWhoWritesAndPublishesThere()
    {
        var page = await store.PageAsync(home, "Help");

        Assert.Equal(1, await RunAsync(new PageToLookThrough(page, "en-GB", new DateOnly(2025, 1, 1))));
        Assert.Equal(0, await RunAsync(new PageToLookThrough(page, "en-GB", new DateOnly(2025, 1, 1))));

        await AssertToldAsync("A page is due to be looked through again.", WorkflowStep.LinkTo(page, "en-GB"), team.Writer, team.Publisher);
        Assert.Equal(1, await RunAsync(new PageToLookThrough(page, "en-GB", new DateOnly(2025, 2, 1))));
        Assert.Equal(2, await store.QueryAsync(db => db.Notices.CountAsync(n => n.UserId == team.Writer, Cancellation)));
    }

    [Fact]
    public async Task Run_SeveralPagesAreDue_TellsEachPersonInOneSentence()
    {
        var mine = await store.QueryAsync(db => db.RoleAssignments.Where(a => a.UserId == elsewhere).Select(a => a.BranchId ?? default).FirstAsync(Cancellation));

        PageToLookThrough[] pages = [.. new[] { home, mine, await store.PageAsync(home, "Help") }.Select(p => new PageToLookThrough(p, "en-GB", null))];
        Assert.Equal(3, await RunAsync(pages));
        Assert.Equal(0, await RunAsync(pages));

        await AssertToldAsync("3 pages are due to be looked through again.", "/desk/lists/due", team.Writer, team.Publisher);
        await AssertToldAsync("A page is due to be looked through again.", WorkflowStep.LinkTo(mine, "en-GB"), elsewhere);
    }

    [Fact]
    public async Task Run_SubmissionIsPastItsDay_TellsWhoeverDealsWithIt()
    {
        var page = await SubmittedAsync(new DateOnly(2026, 3, 2), isHeld: true);
        Assert.Equal(0, await RunAsync());
        store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        await AssertToldAsync("Something that waits to be checked is past its day.", WorkflowStep.LinkTo(page, "en-GB"), team.Reviewer);
    }

    [Fact]
    public async Task Run_NobodyDealsWithTheSubmission_TellsEverybodyWhoCouldSign()
    {
        var page = await SubmittedAsync(new DateOnly(2026, 3, 1), isHeld: false);

        Assert.Equal(1, await RunAsync());

        await AssertToldAsync("Something that waits to be checked is past its day.", WorkflowStep.LinkTo(page, "en-GB"), team.Reviewer, team.Publisher);
    }

    [Fact]
    public async Task Run_DeadlineOfAReview_TellsWhenItIsNearAndWhenItHasPassed()
    {
        var list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        var review = await store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Editing.Bag(
            ("reference", new TextValue("CR-1")), ("initiatedOn", new DateValue(new DateOnly(2025, 9, 10)))));

        Assert.Equal(1, await RunAsync());
        await AssertToldAsync("A deadline of a case review is near.", WorkflowStep.LinkTo(review, "en-GB"), team.Writer, team.Publisher);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RunAsync());
        store.Clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal(1, await RunAsync());
        await AssertToldAsync("A deadline of a case review has passed.", WorkflowStep.LinkTo(review, "en-GB"), team.Writer, team.Publisher);
    }

    [Fact]
    public async Task Run_ActionIsOverdue_TellsWhoWritesItOnceAndByEmail()
    {
        var review = await store.ReviewAsync(home, Editing.ReviewValues());
        var action = await store.AddAsync(team.Writer, review, "action", "Train everyone", Editing.Bag(
            ("recommendation", new TextValue("1")), ("owner", new TextValue("Head of training")), ("dueOn", new DateValue(new DateOnly(2026, 3, 1))), ("status", new TextValue("in-progress"))));
        await using (var db = await store.OpenAsync())
            await db.Users.Where(u => u.Id == team.Writer).ExecuteUpdateAsync(u => u.SetProperty(x => x.EmailConfirmed, true), Cancellation);

        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        await AssertToldAsync("An action on a recommendation is overdue.", WorkflowStep.LinkTo(action, "en-GB"), team.Writer);
        var letter = Assert.Single(await store.Get<NoticeMail>().WaitingAsync(Cancellation));
        Assert.Equal((team.Writer, "An action on a recommendation is overdue."), (letter.UserId, Assert.Single(letter.Notices).Text));
    }

    [Fact]
    public async Task Run_NobodyIsResponsible_TellsWhoeverIsLater()
    {
        var page = await store.PageAsync(home, "Help");
        await using (var db = await store.OpenAsync())
            await db.RoleAssignments.ExecuteDeleteAsync(Cancellation);

        Assert.Equal(0, await RunAsync(new PageToLookThrough(page, "en-GB", null)));
        var writer = await store.PersonAsync("Wyn Writer", "writer");

        Assert.Equal(1, await RunAsync(new PageToLookThrough(page, "en-GB", null)));
        await AssertToldAsync("A page is due to be looked through again.", WorkflowStep.LinkTo(page, "en-GB"), writer);
    }

    private Task<int> RunAsync(params PageToLookThrough[] pages) => store.Get<RemindOfDates>().RunAsync(pages, Cancellation);

    private async Task<Guid> SubmittedAsync(DateOnly due, bool isHeld)
    {
        var page = await store.AddAsync(team.Writer, home, "page", "Help", Editing.Body("<p>Words.</p>"));
        Desk.Done(await store.SubmitAsync(team.Writer, page));
        Desk.Done(await store.Get<ClaimSubmission>().RunAsync(
            new ClaimSubmissionOptions { UserId = team.Reviewer, DocumentId = page, Claim = isHeld, DueOn = due }, Cancellation));
        await using var db = await store.OpenAsync();
        await db.Notices.ExecuteDeleteAsync(Cancellation);
        return page;
    }

    private async Task AssertToldAsync(string text, string link, params Guid[] people) => Assert.Equal(
        people.Order(),
        (await store.QueryAsync(db => db.Notices.Where(n => n.Text == text && n.Link == link).Select(n => n.UserId).ToListAsync(Cancellation))).Order());
}
