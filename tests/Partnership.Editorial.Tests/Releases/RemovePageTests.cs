using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;

namespace Partnership.Editorial.Tests.Releases;

/// <summary>Why something was taken from the public can be read later, by those who may see its history, until it is erased.</summary>
public sealed class RemovePageTests : IAsyncLifetime
{
    private const string Reason = "The family asked us to.";

    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid review;
    private Guid list;
    private Guid publisher;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        review = await store.ReviewAsync(home, Editing.ReviewValues());
        list = await store.QueryAsync(db => db.Documents.Where(d => d.Id == review).Select(d => d.ParentId ?? default).SingleAsync(Cancellation));
        publisher = await store.PersonAsync("Bo Publisher", "publisher");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("It is being put right.")]
    public async Task Remove_WithAReason_TheHistoryTellsWhoWhenAndWhy(string? explanation)
    {
        Desk.Done(await RemoveAsync(review, explanation));

        Assert.Equal(new RemovalEntry(explanation is not null, "Bo Publisher", store.Clock.GetUtcNow().UtcDateTime, Reason), Assert.Single(await RemovalsAsync(review)));
        Assert.DoesNotContain(await store.QueryAsync(db => db.AuditTrail.Select(e => e.Detail).ToListAsync(Cancellation)), d => d?.Contains(Reason, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Remove_PageAbove_TheHistoryOfWhatWentWithItTellsItToo()
    {
        Desk.Done(await RemoveAsync(list));

        Assert.Equal(Reason, Assert.Single(await RemovalsAsync(review)).Reason);
        Assert.Equal(Reason, Assert.Single(await RemovalsAsync(list)).Reason);
        Assert.Empty(await RemovalsAsync(home));
    }

    [Fact]
    public async Task RunDue_RemovalWithAReason_TheHistoryTellsItOnceItIsDone()
    {
        Desk.Done(await store.Get<RemovePage>().RunAsync(
            new RemovePageOptions { UserId = publisher, DocumentId = review, Reason = Reason, DueAt = store.Clock.GetUtcNow().AddHours(1) }, Cancellation));
        Assert.Empty(await RemovalsAsync(review));
        store.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal((1, 0), await store.RunDueAsync());

        Assert.Equal(("Bo Publisher", Reason), (Assert.Single(await RemovalsAsync(review)).RemovedBy, (await RemovalsAsync(review))[0].Reason));
    }

    [Fact]
    public async Task Find_PersonOfAnotherBranch_FindsNoReason()
    {
        Desk.Done(await RemoveAsync(review));
        var limited = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "publisher");

        Assert.Null(await store.Get<HistoryReader>().FindAsync(limited, review, Cultures.Default, 0, 10, Cancellation));
    }

    [Fact]
    public async Task Erase_RemovedReview_ForgetsTheReason()
    {
        Desk.Done(await RemoveAsync(review));

        Assert.IsType<EditorialOutcome.Done>(await store.EraseAsync(review));

        Assert.Empty(await store.QueryAsync(db => db.Removals.ToListAsync(Cancellation)));
    }

    private Task<EditorialOutcome> RemoveAsync(Guid document, string? explanation = null) => store.Get<RemovePage>().RunAsync(
        new RemovePageOptions { UserId = publisher, DocumentId = document, Explanation = explanation, Reason = Reason }, Cancellation);

    private async Task<IReadOnlyList<RemovalEntry>> RemovalsAsync(Guid document) =>
        Assert.IsType<DocumentHistory>(await store.Get<HistoryReader>().FindAsync(publisher, document, Cultures.Default, 0, 10, Cancellation)).Removals;
}
