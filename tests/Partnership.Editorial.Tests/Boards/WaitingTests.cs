using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Editorial.Boards;
using Partnership.Editorial.People;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Boards;

/// <summary>What waits for a person is what the machine would let them do, and nothing else.</summary>
public sealed class WaitingTests : IAsyncLifetime
{
    private static readonly string[][] RoleSets =
    [
        ["writer"], ["reviewer"], ["disclosureOfficer"], ["partnerSignOff"], ["publisher"], ["administrator"], [],
        ["writer", "reviewer"], ["reviewer", "publisher"], ["disclosureOfficer", "partnerSignOff"],
    ];

    private EditorialStore store = null!; // set before each test
    private ReviewTeam team = null!; // set before each test
    private Guid home;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        team = await ReviewTeam.OfAsync(store);
        home = await store.HomeAsync();
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    // Every stage of a review, for people of every role, strangers to it and not.
    [Fact]
    public async Task Read_EveryStageAndRole_IsWhatTheMachineAllows()
    {
        var list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        var people = new List<Guid>();
        foreach (var roles in RoleSets)
            people.Add(await store.PersonAsync(string.Join(" and ", roles.DefaultIfEmpty("nobody")), roles));
        people.Add(await store.BranchPersonAsync("A branch that it is in", list, "reviewer", "publisher"));
        people.Add(await store.BranchPersonAsync("Another branch", await store.PageAsync(home, "Elsewhere"), "reviewer", "publisher"));
        var author = people[RoleSets.ToList().FindIndex(r => r.Length == 2 && r[0] == "writer")];
        var review = await store.AddAsync(author, list, "caseReview", "Child Alder", Editing.ReviewValues());
        var everybody = people.Concat([team.Writer, team.Reviewer, team.Officer, team.Partner, team.Publisher]).ToList();
        var steps = new Func<Task>[]
        {
            async () => Desk.Done(await store.SubmitAsync(team.Writer, review)),
            async () => Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview")),
            async () => Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck")),
            async () => Desk.Done(await store.SignAsync(team.Reviewer, review, "familyTold")),
            async () => Desk.Done(await store.SignAsync(team.Publisher, review, "panelTold")),
            async () => Desk.Done(await store.SignAsync(team.Officer, review, "proceedingsConsidered")),
            async () => Desk.Done(await store.SignAsync(team.Partner, review, "steeringGroupSignOff")),
            async () => Desk.Done(await store.ScheduleAsync(team.Publisher, review, TimeSpan.FromDays(TestWorkflows.NoticeDays))),
        };

        var asked = 0;
        await AgreesAsync(review, everybody);
        foreach (var step in steps)
        {
            await step();
            asked += await AgreesAsync(review, everybody);
        }

        Assert.True(asked >= 15, $"Only {asked} times did it wait for somebody: the table has lost its sense.");
    }

    [Fact]
    public async Task Read_ReadyButNoticeHasNotPassed_WaitsForThePublisherWithTheDay()
    {
        var list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        var review = await store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Editing.ReviewValues());
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        foreach (var (who, gate) in new[]
        {
            (team.Reviewer, "peerReview"), (team.Officer, "disclosureCheck"), (team.Reviewer, "familyTold"), (team.Publisher, "panelTold"),
            (team.Officer, "proceedingsConsidered"), (team.Partner, "steeringGroupSignOff"),
        })
            Desk.Done(await store.SignAsync(who, review, gate));

        var waiting = Assert.Single(await WaitsForAsync(team.Publisher));

        Assert.Equal(WaitingFor.Publication, waiting.For);
        Assert.Contains("11 March 2026", waiting.NotYet?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SubmittedTextWasChangedBehindTheDesk_AsksForItToBeSentBack()
    {
        var page = await SubmittedPageAsync("Help");
        await using (var db = await store.OpenAsync())
            await db.Versions.Where(v => v.DocumentId == page).ExecuteUpdateAsync(v => v.SetProperty(x => x.Name, "Tampered"), Cancellation);

        Assert.Equal(WaitingFor.SendingBack, Assert.Single(await WaitsForAsync(team.Reviewer)).For);
        Assert.Empty(await WaitsForAsync(team.Partner));
    }

    [Fact]
    public async Task Read_SentBack_WaitsForTheSubmitterUntilItIsSentAgain()
    {
        var page = await SubmittedPageAsync("Help");
        Desk.Done(await store.ReturnAsync(team.Reviewer, page, "Too long."));

        var waiting = Assert.Single(await WaitsForAsync(team.Writer));

        Assert.Equal((WaitingFor.Mending, "Robin Reviewer", "Too long."), (waiting.For, waiting.By, waiting.Because));
        Assert.Empty(await WaitsForAsync(team.Reviewer));
        Desk.Done(await store.SubmitAsync(team.Writer, page));
        Assert.Empty(await WaitsForAsync(team.Writer));
        Assert.Single(await WaitsForAsync(team.Reviewer));
    }

    [Fact]
    public async Task Read_Emergency_WaitsForWhoeverMayApproveIt()
    {
        var both = await store.PersonAsync("Bea Both", "publisher", "partnerSignOff");
        var page = await store.AddAsync(team.Writer, home, "page", "Flood", Editing.Body("<p>Closed.</p>"));
        var made = Desk.Made(await store.Get<PublishInEmergency>().RunAsync(
            new PublishInEmergencyOptions { UserId = both, DocumentId = page, SeenHash = await store.HashAsync(page), Reason = "The bridge is shut." }, Cancellation));

        var waiting = Assert.Single(await WaitsForAsync(team.Partner));

        Assert.Equal((WaitingFor.Approval, "Bea Both", "The bridge is shut."), (waiting.For, waiting.By, waiting.Because));
        Assert.Empty(await WaitsForAsync(both));
        Assert.Empty(await WaitsForAsync(team.Reviewer));
        Desk.Done(await store.Get<PublishInEmergency>().ApproveAsync(team.Partner, made, Cancellation));
        Assert.Empty(await WaitsForAsync(team.Partner));
    }

    [Fact]
    public async Task Read_InTheBin_WaitsForNobody()
    {
        var page = await SubmittedPageAsync("Help");
        await using (var db = await store.OpenAsync())
            await db.Documents.Where(d => d.Id == page).ExecuteUpdateAsync(d => d.SetProperty(x => x.BinnedAt, DateTime.UnixEpoch), Cancellation);

        Assert.Empty(await WaitsForAsync(team.Reviewer));
    }

    [Fact]
    public async Task Read_PersonWasDisabled_NothingWaits()
    {
        await SubmittedPageAsync("Help");
        await using (var db = await store.OpenAsync())
            await db.Users.Where(u => u.Id == team.Reviewer).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisabledAt, DateTime.UnixEpoch), Cancellation);

        Assert.Empty(await WaitsForAsync(team.Reviewer));
    }

    [Fact]
    public async Task Read_Several_OverdueComesFirstThenUrgentThenTheOldest()
    {
        var first = await SubmittedPageAsync("First");
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await SubmittedPageAsync("Second");
        var urgent = await SubmittedPageAsync("Urgent");
        var overdue = await SubmittedPageAsync("Overdue");
        await ClaimAsync(urgent, SubmissionPriority.Urgent, null);
        await ClaimAsync(overdue, SubmissionPriority.Normal, new DateOnly(2026, 3, 1));

        var waiting = await WaitsForAsync(team.Reviewer);

        Assert.Equal([overdue, urgent, first, second], waiting.Select(w => w.Item.DocumentId));
        Assert.True(waiting[0].Item.IsMine);
        Assert.Equal("Robin Reviewer", waiting[1].Item.ClaimedBy);
    }

    private async Task ClaimAsync(Guid document, SubmissionPriority priority, DateOnly? due) => Desk.Done(await store.Get<ClaimSubmission>().RunAsync(
        new ClaimSubmissionOptions { UserId = team.Reviewer, DocumentId = document, Claim = true, Priority = priority, DueOn = due }, Cancellation));

    private async Task<Guid> SubmittedPageAsync(string name)
    {
        var page = await store.AddAsync(team.Writer, home, "page", name, Editing.Body("<p>Words.</p>"));
        Desk.Done(await store.SubmitAsync(team.Writer, page));
        return page;
    }

    private async Task<IReadOnlyList<WaitingItem>> WaitsForAsync(Guid person) => await store.Get<WaitingBoard>().ReadAsync(person, Cancellation);

    // Asks the machine itself, with the state that the operations would see.
    private async Task<int> AgreesAsync(Guid document, IEnumerable<Guid> people)
    {
        var asked = 0;
        foreach (var person in people)
        {
            var waits = (await WaitsForAsync(person)).SingleOrDefault(w => w.Item.DocumentId == document);
            var (state, may) = await store.QueryAsync(async db =>
            {
                var found = await store.Get<SubmissionReader>().FindAsync(db, document, Cultures.Default, Cancellation) ?? throw new InvalidOperationException("It is gone.");
                var actor = (await PersonReader.FindAsync(db, person, Cancellation) ?? throw new InvalidOperationException("Nobody.")).On(await PersonReader.PathToAsync(db, document, Cancellation));
                return (found.State, new Func<WorkflowAction, bool>(action => SubmissionMachine.Decide(TestWorkflows.Shipped, found.State, new WorkflowQuestion
                {
                    Action = action,
                    By = actor,
                    Today = new DateOnly(2026, 3, 2),
                    Gate = found.State.OpenGate?.Alias,
                    SeenHash = found.State.ContentHash,
                    StatedOn = new DateOnly(2026, 3, 2),
                    Note = "Noted.",
                }) is WorkflowDecision.Allowed));
            });
            var expected = state.Stage switch
            {
                WorkflowStage.Draft or WorkflowStage.Scheduled => (WaitingFor?)null,
                WorkflowStage.Ready => may(WorkflowAction.Publish) ? WaitingFor.Publication : null,
                _ => may(WorkflowAction.Sign) ? WaitingFor.Signature : null,
            };
            Assert.True(expected == waits?.For, $"At '{state.Stage}' it should be {expected} for {person} and is {waits?.For}.");
            asked += waits is null ? 0 : 1;
        }

        return asked;
    }
}
