using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Tests.Documents;

public sealed class CreateDocumentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_AtTheTop_MakesADraftThatNobodySees()
    {
        await using var store = await EditorialStore.CreateAsync();

        var id = await store.CreateAsync("home", null);

        var document = await store.QueryAsync(db => db.Documents.SingleAsync(Cancellation));
        Assert.Equal((id, null, 1, "home"), (document.Id, document.ParentId, document.SortOrder, document.ContentType));
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime, document.CreatedAt);
        Assert.Equal(DateTimeKind.Utc, document.CreatedAt.Kind);
        Assert.Empty(await store.LogAsync());
    }

    [Fact]
    public async Task Create_BelowADocument_StandsLast()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);
        var first = await store.CreateAsync("page", home);
        var second = await store.CreateAsync("page", home);
        var below = await store.CreateAsync("page", first);

        var orders = await store.QueryAsync(db => db.Documents.ToDictionaryAsync(d => d.Id, d => d.SortOrder, Cancellation));
        Assert.Equal((1, 2, 1), (orders[first], orders[second], orders[below]));
    }

    [Theory]
    [InlineData("nonsense", "There is no document type 'nonsense'.")]
    [InlineData("recommendation", "There is no document type 'recommendation'.")] // a block, never a document
    [InlineData("pageDetails", "There is no document type 'pageDetails'.")] // a composition
    [InlineData("page", "'Page' can't stand at the top of the tree.")]
    public async Task Create_TypeMayNotStandAtTheTop_IsRefused(string type, string reason)
    {
        await using var store = await EditorialStore.CreateAsync();

        await AssertRefusedAsync(store, type, null, reason);
    }

    [Fact]
    public async Task Create_TreeHasATop_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.CreateAsync("home", null);

        await AssertRefusedAsync(store, "home", null, "The tree has a top already.");
    }

    [Fact]
    public async Task Create_ParentIsNotThere_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();

        await AssertRefusedAsync(store, "page", Guid.NewGuid(), "There is no such document to stand below.");
    }

    [Fact]
    public async Task Create_TypeIsNotAllowedBelow_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);

        await AssertRefusedAsync(store, "caseReview", home, "'Case review' can't stand below 'Home page'.");
    }

    private static async Task AssertRefusedAsync(EditorialStore store, string type, Guid? parent, string reason)
    {
        var before = await store.QueryAsync(db => db.Documents.CountAsync(Cancellation));

        var outcome = await store.Get<CreateDocument>().RunAsync(new CreateDocumentOptions { ContentType = type, ParentId = parent }, Cancellation);

        Assert.Equal(reason, Assert.IsType<CreateDocumentOutcome.Refused>(outcome).Reason);
        Assert.Equal(before, await store.QueryAsync(db => db.Documents.CountAsync(Cancellation)));
    }
}
