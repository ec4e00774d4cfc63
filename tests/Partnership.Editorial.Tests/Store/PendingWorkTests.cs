using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;

namespace Partnership.Editorial.Tests.Store;

/// <summary>The workers beside the site ask with plain SQL whether there is anything for them; it must say what the store says.</summary>
public sealed class PendingWorkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HasRelease_FromTheTimeThatIsSetUntilItIsDone_IsTrue()
    {
        await using var store = await EditorialStore.CreateAsync();
        var work = store.Get<PendingWork>();
        var team = await ReviewTeam.OfAsync(store);
        var page = await store.AddAsync(team.Writer, await store.HomeAsync(), "page", "Opening hours");
        Desk.Done(await store.SubmitAsync(team.Writer, page));
        Desk.Done(await store.SignAsync(team.Reviewer, page, "review"));
        Assert.False(await work.HasReleaseAsync(Cancellation));

        Desk.Done(await store.ScheduleAsync(team.Publisher, page, TimeSpan.FromHours(1)));
        Assert.True(await work.HasReleaseAsync(Cancellation));
        store.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal((1, 0), await store.RunDueAsync());

        Assert.False(await work.HasReleaseAsync(Cancellation));
    }

    [Fact]
    public async Task HasMail_SomebodyIsToldSomething_IsTrue()
    {
        await using var store = await EditorialStore.CreateAsync();
        var work = store.Get<PendingWork>();
        var team = await ReviewTeam.OfAsync(store);
        var page = await store.AddAsync(team.Writer, await store.HomeAsync(), "page", "Opening hours");
        Assert.False(await work.HasMailAsync(Cancellation));

        Desk.Done(await store.SubmitAsync(team.Writer, page));

        Assert.True(await work.HasMailAsync(Cancellation));
    }
}
