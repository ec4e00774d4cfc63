using Partnership.Documents.PageTexts;
using Partnership.Editorial.Synthetic;

namespace Partnership.Editorial.Tests.Synthetic;

public sealed class GenerateLibraryAgainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_InTwoStores_GivesTheSameLibrary()
    {
        await using var first = await Generating.ShippedStoreAsync();
        await using var second = await Generating.ShippedStoreAsync();

        await first.GenerateAsync(25, 3);
        await second.GenerateAsync(25, 3);

        Assert.Equal(PublicText.Of(await first.PublishedAsync()), PublicText.Of(await second.PublishedAsync()));
        Assert.Equal(await first.ReportsAsync(), await second.ReportsAsync());
    }

    [Fact]
    public async Task Run_WithAnotherSeed_GivesAnotherLibrary()
    {
        await using var first = await Generating.ShippedStoreAsync();
        await using var second = await Generating.ShippedStoreAsync();

        await first.GenerateAsync(5, 1, seed: 1);
        await second.GenerateAsync(5, 1, seed: 2);

        var (one, other) = (await first.ReportsAsync(), await second.ReportsAsync());
        Assert.Empty(one.Keys.Intersect(other.Keys));
        Assert.Empty(one.Values.SelectMany(p => p).Intersect(other.Values.SelectMany(p => p)));
    }

    [Fact]
    public async Task Run_MoreReviewsAndPages_BeginsLikeTheSmallerLibrary()
    {
        await using var small = await Generating.ShippedStoreAsync();
        await using var large = await Generating.ShippedStoreAsync();

        await small.GenerateAsync(3, 2);
        await large.GenerateAsync(5, 4);

        var pages = (await large.ReportsAsync()).Values.SelectMany(p => p).ToHashSet();
        Assert.All((await small.ReportsAsync()).Values.SelectMany(p => p), page => Assert.Contains(page, pages));
    }

    [Fact]
    public async Task Run_Twice_DoesNothingTheSecondTime()
    {
        await using var store = await Generating.ShippedStoreAsync();
        await store.GenerateAsync(5, 1);
        var head = await store.HeadAsync();

        Assert.IsType<GenerateLibraryOutcome.AlreadyThere>(await store.GenerateAsync(5, 1));

        Assert.Equal(head, await store.HeadAsync());
    }

    [Fact]
    public async Task Run_CancelledHalfWayAndRunAgain_CompletesToTheSame()
    {
        const int reviews = GenerateLibrary.BatchSize * 2 + 50;
        await using var whole = await Generating.ShippedStoreAsync();
        await using var interrupted = await Generating.ShippedStoreAsync();
        await whole.GenerateAsync(reviews, 1);

        await CancelAfterFirstBatchAsync(interrupted, reviews);
        Assert.Equal(GenerateLibrary.BatchSize, (await interrupted.PublicReviewsAsync()).Count);
        var rest = Assert.IsType<GenerateLibraryOutcome.Generated>(await interrupted.GenerateAsync(reviews, 1));

        Assert.Equal(reviews - GenerateLibrary.BatchSize, rest.Reviews);
        Assert.Equal(PublicText.Of(await whole.PublishedAsync()), PublicText.Of(await interrupted.PublishedAsync()));
        Assert.Equal(await whole.ReportsAsync(), await interrupted.ReportsAsync());
        Assert.Equal(await LogAsync(whole), await LogAsync(interrupted));
    }

    [Fact]
    public async Task Run_TwoAtOnce_MakeOneLibrary()
    {
        await using var store = await Generating.ShippedStoreAsync();
        await using var alone = await Generating.ShippedStoreAsync();
        await alone.GenerateAsync(20, 1);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => store.GenerateAsync(20, 1), Cancellation)));

        Assert.Equal(await alone.HeadAsync(), await store.HeadAsync());
        Assert.Equal(PublicText.Of(await alone.PublishedAsync()), PublicText.Of(await store.PublishedAsync()));
    }

    [Fact]
    public async Task Run_EveryBatch_HasItsTextsBeforeItIsPublic()
    {
        await using var store = await Generating.ShippedStoreAsync();
        var heard = new Generating.Heard();

        await store.Get<GenerateLibrary>().RunAsync(
            new GenerateLibraryOptions { Reviews = GenerateLibrary.BatchSize + 10, PagesPerReview = 1 }, heard, Cancellation);

        Assert.Equal(
            [new GenerateLibraryProgress(GenerateLibrary.BatchSize, 210), new GenerateLibraryProgress(210, 210)], heard.All);
        foreach (var medium in (await store.SnapshotAsync()).Media)
            Assert.IsType<PageTexts.Readable>(await store.Get<PageTextReader>().ReadAsync(medium.Sha256, "/no/such/file", Cancellation));
    }

    private static async Task<IEnumerable<(long, Guid, string?)>> LogAsync(EditorialStore store) =>
        (await store.LogAsync()).Select(e => (e.Sequence, e.DocumentId, e.ContentHash));

    private static async Task CancelAfterFirstBatchAsync(EditorialStore store, int reviews)
    {
        using var stop = new CancellationTokenSource();
        var heard = new Generating.Heard(_ => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<GenerateLibrary>().RunAsync(
            new GenerateLibraryOptions { Reviews = reviews, PagesPerReview = 1 }, heard, stop.Token));
    }
}
