using Partnership.Editorial.Synthetic;

namespace Partnership.Editorial.Tests.Synthetic;

public sealed class GenerateLibraryRefusalTests
{
    [Theory]
    [InlineData(0, 1, "The number of reviews must be from 1 to 100,000.")]
    [InlineData(100_001, 1, "The number of reviews must be from 1 to 100,000.")]
    [InlineData(1, 0, "The number of pages of each review must be from 1 to 500.")]
    [InlineData(1, 501, "The number of pages of each review must be from 1 to 500.")]
    public async Task Run_NumberOutOfRange_IsRefused(int reviews, int pages, string reason)
    {
        await using var store = await Generating.ShippedStoreAsync();

        Assert.Equal(reason, await store.RefusalAsync(reviews, pages));
    }

    [Fact]
    public async Task Run_EmptyStore_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();

        Assert.StartsWith("There is no published list of case reviews", await store.RefusalAsync(1, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ListIsADraft_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.SaveAsync(await store.CreateAsync("caseReviews", await store.HomeAsync()), "Case reviews");

        Assert.StartsWith("There is no published list of case reviews", await store.RefusalAsync(1, 1), StringComparison.Ordinal);
        Assert.Equal(1, await store.HeadAsync());
    }

    [Theory]
    [InlineData(4, 2, 1)]
    [InlineData(3, 3, 1)]
    [InlineData(3, 2, 2)]
    public async Task Run_StoreHoldsAnotherLibrary_IsRefused(int reviews, int pages, int seed)
    {
        await using var store = await Generating.ShippedStoreAsync();
        await store.GenerateAsync(3, 2);
        var head = await store.HeadAsync();

        var reason = await store.RefusalAsync(reviews, pages, seed);

        Assert.Contains("Synthetic library of 3 reviews by 2 pages, seed 1.", reason, StringComparison.Ordinal);
        Assert.Equal(head, await store.HeadAsync());
    }

    [Fact]
    public async Task Run_AddressIsTaken_IsRefusedAndStoresNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues(), "Synthetic review 00002");
        var head = await store.HeadAsync();

        var reason = await store.RefusalAsync(3, 1);

        Assert.StartsWith("Another page is published at /case-reviews/synthetic-review-00002.", reason, StringComparison.Ordinal);
        Assert.Equal(head, await store.HeadAsync());
    }

    [Fact]
    public async Task Run_NoThemesAndAgencies_WorksWithoutThem()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues());

        Assert.IsType<GenerateLibraryOutcome.Generated>(await store.GenerateAsync(10, 1));

        var reviews = await store.PublicReviewsAsync();
        Assert.Equal("Child Alder", reviews[0].Name);
        Assert.Equal(11, reviews.Count);
        Assert.All(reviews, r => Assert.Null(r.Properties["themes"]));
    }
}
