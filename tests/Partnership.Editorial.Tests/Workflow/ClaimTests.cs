using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Workflow;

public sealed class ClaimTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid page;
    private Guid reviewer;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        var writer = await store.PersonAsync("Wren Writer", "writer");
        reviewer = await store.PersonAsync("Robin Reviewer", "reviewer");
        page = await store.AddAsync(writer, home, "page", "Help", Editing.Body("<p>Words.</p>"));
        Desk.Done(await store.SubmitAsync(writer, page));
        Desk.Done(await store.Get<ClaimSubmission>().RunAsync(
            new ClaimSubmissionOptions { UserId = reviewer, DocumentId = page, Claim = true, Priority = SubmissionPriority.High, DueOn = new DateOnly(2026, 3, 9) }, Cancellation));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task TakeOver_Publisher_HoldsItAndTheFormerHolderIsTold()
    {
        var publisher = await store.PersonAsync("Bo Publisher", "publisher");

        Desk.Done(await TakeOverAsync(publisher));

        Assert.Equal((publisher, "Bo Publisher", SubmissionPriority.High), await ClaimAsync());
        Assert.Equal($"taken over from {reviewer:N}", (await AuditedAsync())[^1]);
        Assert.Single(
            await store.QueryAsync(db => db.Notices.Where(n => n.UserId == reviewer).Select(n => n.Text).ToListAsync(Cancellation)),
            t => t.StartsWith("Bo Publisher deals with", StringComparison.Ordinal));
        Desk.Refused(await TakeOverAsync(publisher), RefusalCode.WrongStage);
    }

    [Fact]
    public async Task TakeOver_WithoutTheRightHere_IsRefused()
    {
        var elsewhere = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "publisher");

        foreach (var person in new[] { elsewhere, await store.PersonAsync("Rita Reviewer", "reviewer"), await store.PersonAsync("Wyn Writer", "writer") })
            Desk.Refused(await TakeOverAsync(person), RefusalCode.NotPermitted);

        Assert.Equal((reviewer, "Robin Reviewer", SubmissionPriority.High), await ClaimAsync());
    }

    private Task<EditorialOutcome> TakeOverAsync(Guid person) =>
        store.Get<ClaimSubmission>().TakeOverAsync(new OnDocumentOptions { UserId = person, DocumentId = page }, Cancellation);

    private async Task<(Guid?, string?, SubmissionPriority)> ClaimAsync()
    {
        var submission = await store.QueryAsync(db => db.Submissions.SingleAsync(Cancellation));
        return (submission.ClaimedById, submission.ClaimedBy, submission.Priority);
    }

    private Task<List<string?>> AuditedAsync() => store.QueryAsync(
        db => db.AuditTrail.Where(e => e.Action == AuditAction.Claimed && e.DocumentId == page).OrderBy(e => e.Sequence).Select(e => e.Detail).ToListAsync(Cancellation));
}
