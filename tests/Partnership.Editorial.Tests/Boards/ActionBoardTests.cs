using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Tests.Workflow;

namespace Partnership.Editorial.Tests.Boards;

public sealed class ActionBoardTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private ReviewTeam team = null!; // set before each test
    private Guid home;
    private Guid review;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        team = await ReviewTeam.OfAsync(store);
        home = await store.HomeAsync();
        review = await store.ReviewAsync(home, Editing.ReviewValues(("recommendations", Recommendations(1, 2))));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    // The clock stands at 2 March 2026.
    [Theory]
    [InlineData("not-started", "2026-03-01", true)]
    [InlineData("in-progress", "2026-03-01", true)]
    [InlineData("in-progress", "2026-03-02", false)]
    [InlineData("complete", "2026-03-01", false)]
    [InlineData("no-longer-needed", "2026-03-01", false)]
    public async Task Read_DueDay_IsOverdueOnlyWhenItHasPassedAndIsNotDone(string status, string due, bool isOverdue)
    {
        await ActionAsync("Train everyone", "1", status: status, due: due);

        var action = Assert.Single((await ReadAsync(new ActionFilter())).Items);

        Assert.Equal(isOverdue, action.IsOverdue);
        Assert.Equal(isOverdue ? 1 : 0, (await ReadAsync(new ActionFilter { Overdue = true })).Total);
    }

    [Fact]
    public async Task Read_NumberOfNoRecommendation_IsFlagged()
    {
        var right = await ActionAsync("Right", "2");
        var wrong = await ActionAsync("Wrong", "7");

        var found = (await ReadAsync(new ActionFilter())).Items;

        Assert.Equal(new[] { (right, true), (wrong, false) }.Order(), found.Select(a => (a.DocumentId, a.HasRecommendation)).Order());
        Assert.All(found, a => Assert.Equal((review, "Child Alder"), (a.ReviewId, a.ReviewName)));
    }

    [Fact]
    public async Task Read_NewestVersion_IsShownWithItsStage()
    {
        var action = await ActionAsync("Train everyone", "1", status: "not-started");
        await EditAsync(action, "complete");
        Desk.Done(await store.SubmitAsync(team.Writer, action));

        var found = Assert.Single((await ReadAsync(new ActionFilter { Waiting = true })).Items);

        Assert.Equal(ActionStatus.Complete, found.Status);
        Assert.Equal("confirmation", found.Way?.State.Stage);
        Desk.Done(await store.SignAsync(team.Partner, action, "confirmation"));
        Assert.Equal(0, (await ReadAsync(new ActionFilter { Waiting = true })).Total);
    }

    [Fact]
    public async Task Read_DayOfConfirmationIsTypedOnly_IsNotConfirmedBeforeTheGroupSigns()
    {
        var typed = new PropertyBag(Values("1", "complete", "2026-05-01", "Head of schools")
            .Append(KeyValuePair.Create<string, PropertyValue>("confirmedOn", new DateValue(new DateOnly(2026, 1, 5)))));
        var action = await store.AddAsync(team.Writer, review, "action", "Train everyone", typed);
        Assert.Null(await ConfirmedOnAsync());
        Desk.Done(await store.SubmitAsync(team.Writer, action));
        Assert.Null(await ConfirmedOnAsync());

        Desk.Done(await store.SignAsync(team.Partner, action, "confirmation"));

        Assert.Equal(new DateOnly(2026, 3, 2), await ConfirmedOnAsync());
        Desk.Done(await store.ReleaseAsync(team.Publisher, action));
        Assert.Equal(new DateOnly(2026, 3, 2), await ConfirmedOnAsync());
        await EditAsync(action, "in-progress");
        Assert.Null(await ConfirmedOnAsync());
    }

    [Fact]
    public async Task Read_OwnerAndReview_Narrow()
    {
        await ActionAsync("One", "1", owner: "Head of schools");
        var two = await ActionAsync("Two", "1", owner: "Police lead");

        var page = await ReadAsync(new ActionFilter { Owner = "Police lead", ReviewId = review });

        Assert.Equal(two, Assert.Single(page.Items).DocumentId);
        Assert.Equal(["Head of schools", "Police lead"], page.Owners);
        Assert.Equal(review, Assert.Single(page.Reviews).Key);
        Assert.Equal(0, (await ReadAsync(new ActionFilter { ReviewId = Guid.NewGuid() })).Total);
    }

    [Fact]
    public async Task Read_RoleForAnotherBranch_SeesNone()
    {
        await ActionAsync("One", "1");
        var elsewhere = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "writer");

        Assert.Equal(0, (await store.Get<ActionBoard>().ReadAsync(elsewhere, new ActionFilter(), 0, 50, Cancellation)).Total);
    }

    [Fact]
    public async Task Read_SecondPage_GoesOnWhereTheFirstEnds()
    {
        for (var i = 1; i <= 3; i++)
            await ActionAsync($"Action {i}", "1", due: $"2026-05-0{i}");

        var page = await store.Get<ActionBoard>().ReadAsync(team.Writer, new ActionFilter(), 2, 2, Cancellation);

        Assert.Equal((3, "Action 3"), (page.Total, Assert.Single(page.Items).Name));
    }

    private static BlocksValue Recommendations(params int[] numbers) => new(
        [.. numbers.Select(n => new Block(Guid.NewGuid(), "recommendation", Editing.Bag(("number", new NumberValue(n)), ("text", new TextValue($"Do {n}.")))))]);

    private async Task<DateOnly?> ConfirmedOnAsync() => Assert.Single((await ReadAsync(new ActionFilter())).Items).ConfirmedOn;

    private Task<ActionPage> ReadAsync(ActionFilter filter) => store.Get<ActionBoard>().ReadAsync(team.Writer, filter, 0, 50, Cancellation);

    private Task<Guid> ActionAsync(string name, string recommendation, string status = "in-progress", string due = "2026-05-01", string owner = "Head of schools") =>
        store.AddAsync(team.Writer, review, "action", name, Values(recommendation, status, due, owner));

    private async Task EditAsync(Guid action, string status) =>
        Desk.Done(await store.EditAsync(team.Writer, action, "Train everyone", Values("1", status, "2026-05-01", "Head of schools")));

    private static PropertyBag Values(string recommendation, string status, string due, string owner) => Editing.Bag(
        ("recommendation", new TextValue(recommendation)),
        ("owner", new TextValue(owner)),
        ("dueOn", new DateValue(DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
        ("status", new TextValue(status)));
}
