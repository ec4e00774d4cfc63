using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Tests.Releases;

/// <summary>What happens when a time has come. The clock begins at 2 March 2026; a review stays public for a year from 1 February.</summary>
public sealed class RunReleasesTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid writer;
    private Guid publisher;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        writer = await store.PersonAsync("Wren Writer", "writer");
        publisher = await store.PersonAsync("Bo Publisher", "publisher");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task RunDue_Removal_HappensExactlyOnce()
    {
        var page = await store.PageAsync(home, "Help");
        await RemoveAtAsync(page, TimeSpan.FromHours(1));
        Assert.Equal((0, 0), await store.RunDueAsync());
        store.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal((1, 0), await store.RunDueAsync());
        await store.RepublishAsync(page, "Help again");
        Assert.Equal((0, 0), await store.RunDueAsync());

        Assert.Contains(page, (await store.PathsAsync()).Keys);
        Assert.Equal(1, await store.QueryAsync(db => db.AuditTrail.CountAsync(e => e.Action == AuditAction.Removed, Cancellation)));
    }

    [Fact]
    public async Task RunDue_RemovalWhoseReviewMustStayLongerNow_IsRefusedAndTold()
    {
        var review = await store.ReviewAsync(home, Editing.ReviewValues());
        var second = await store.PersonAsync("Bea Second", "publisher");
        await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "publisher");
        await RemoveAtAsync(review, TimeSpan.FromDays(400));
        await store.RepublishAsync(review, "Child Alder", Editing.ReviewValues(("publicUntil", new DateValue(new DateOnly(2028, 1, 1)))));
        store.Clock.Advance(TimeSpan.FromDays(401));

        Assert.Equal((0, 1), await store.RunDueAsync());

        Assert.Contains(review, (await store.PathsAsync()).Keys);
        Assert.Contains("should stay public until 1 January 2028", (await FailedAsync()).Failure, StringComparison.Ordinal);
        Assert.Equal([second, publisher], await ToldAsync());
    }

    [Fact]
    public async Task RunDue_RemovalWithAReason_IsDoneThoughTheReviewMustStayLongerNow()
    {
        var review = await store.ReviewAsync(home, Editing.ReviewValues());
        await RemoveAtAsync(review, TimeSpan.FromDays(400), "The family asked us to.");
        await store.RepublishAsync(review, "Child Alder", Editing.ReviewValues(("publicUntil", new DateValue(new DateOnly(2028, 1, 1)))));
        store.Clock.Advance(TimeSpan.FromDays(401));

        Assert.Equal((1, 0), await store.RunDueAsync());

        Assert.DoesNotContain(review, (await store.PathsAsync()).Keys);
    }

    [Fact]
    public async Task RunDue_Bundle_IsReleasedTogether()
    {
        var (first, second) = (await SubmittedAsync(writer, "First"), await SubmittedAsync(writer, "Second"));
        await BundleAsync(first, second);
        foreach (var page in new[] { first, second })
            Desk.Done(await store.SignAsync(publisher, page, "review"));
        store.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal((1, 0), await store.RunDueAsync());
        Assert.Equal((0, 0), await store.RunDueAsync());

        Assert.Equal(("/first", "/second"), ((await store.PathsAsync())[first], (await store.PathsAsync())[second]));
    }

    [Fact]
    public async Task RunDue_BundleOfWhichOneIsNotSigned_ChangesNothingAndTellsWhoseDocumentsTheyAre()
    {
        var other = await store.PersonAsync("Olu Other", "writer");
        var (first, second) = (await SubmittedAsync(writer, "First"), await SubmittedAsync(other, "Second"));
        var local = await store.BranchPersonAsync("Lin Local", second, "publisher");
        await BundleAsync(first, second);
        Desk.Done(await store.SignAsync(publisher, first, "review"));
        var before = await store.HeadAsync();
        store.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal((0, 1), await store.RunDueAsync());

        Assert.Equal(before, await store.HeadAsync());
        Assert.Equal([home], (await store.PathsAsync()).Keys);
        Assert.True(await store.QueryAsync(db => db.Submissions.AllAsync(s => s.End == SubmissionEnd.Open, Cancellation)));
        Assert.Null(await store.QueryAsync(db => db.Bundles.Select(b => b.ReleasedAt).SingleAsync(Cancellation)));
        Assert.StartsWith("Second: ", (await FailedAsync()).Failure, StringComparison.Ordinal);
        Assert.Equal(new[] { writer, publisher, other, local }.Order(), (await ToldAsync()).Order());
    }

    private async Task RemoveAtAsync(Guid document, TimeSpan after, string? reason = null) => Desk.Done(await store.Get<RemovePage>().RunAsync(
        new RemovePageOptions { UserId = publisher, DocumentId = document, Reason = reason, DueAt = store.Clock.GetUtcNow() + after }, Cancellation));

    private async Task<Guid> SubmittedAsync(Guid by, string name)
    {
        var page = await store.AddAsync(by, home, "page", name, Editing.Body("<p>Words.</p>"));
        Desk.Done(await store.SubmitAsync(by, page));
        return page;
    }

    private async Task BundleAsync(params Guid[] documents)
    {
        var bundle = Desk.Made(await store.Get<EditBundle>().CreateAsync(publisher, "Spring", Cancellation));
        foreach (var document in documents)
            Desk.Done(await store.Get<EditBundle>().ChangeAsync(bundle, new OnDocumentOptions { UserId = publisher, DocumentId = document }, isIn: true, Cancellation));
        Desk.Done(await store.Get<EditBundle>().ScheduleAsync(publisher, bundle, store.Clock.GetUtcNow().AddHours(1), Cancellation));
    }

    private Task<ScheduledRelease> FailedAsync() => store.QueryAsync(db => db.Releases.SingleAsync(r => r.State == ReleaseState.Failed, Cancellation));

    /// <summary>Whom the site told of a release that was refused, in the order of their names.</summary>
    private Task<List<Guid>> ToldAsync() => store.QueryAsync(db => db.Notices.Where(n => n.Link == "/desk/releases")
        .Join(db.Users, n => n.UserId, u => u.Id, (n, u) => u).OrderBy(u => u.DisplayName).Select(u => u.Id).ToListAsync(Cancellation));
}
