using Partnership.Content.Views;
using Partnership.Search.Crasher.Sites;

namespace Partnership.Search.Tests.Durability;

/// <summary>What was taken down is not only not found: its words are on no disk any more.</summary>
public sealed class ErasureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ContentTypes.Page, false)]
    [InlineData(ContentTypes.Page, true)]
    [InlineData(ContentTypes.CaseReview, false)]
    [InlineData(ContentTypes.CaseReview, true)]
    public async Task Settle_AfterErasure_LeavesNoWordOfIt(string type, bool wasSettled)
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        if (wasSettled)
            await kept.Keeper.SettleAsync();
        var words = await EraseAsync(kept, type);

        await kept.CatchUpAsync();
        await kept.Keeper.SettleAsync();

        AssertNothingLeft(kept, words);
    }

    [Fact]
    public async Task Settle_AfterARestartInBetween_LeavesNoWord()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        await kept.Keeper.SettleAsync();
        var words = await EraseAsync(kept, ContentTypes.CaseReview);
        await kept.CatchUpAsync();

        await kept.RestartAsync();
        await kept.Keeper.SettleAsync();

        AssertNothingLeft(kept, words);
    }

    [Fact]
    public async Task Settle_AfterACrashInBetween_LeavesNoWord()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        await kept.Keeper.SettleAsync();
        var words = await EraseAsync(kept, ContentTypes.CaseReview);
        await kept.CatchUpAsync();

        await kept.CrashAsync(0);
        await kept.Keeper.SettleAsync();

        AssertNothingLeft(kept, words);
    }

    [Fact]
    public async Task Settle_ErasureWasCutShort_LeavesNoWord()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        await kept.Keeper.SettleAsync();
        var words = await EraseAsync(kept, ContentTypes.CaseReview);
        // Something else is to be put after the removal, and that is stopped.
        await kept.Site.ApplyAsync(new SiteChange(SiteChangeKind.PublishReview, 0, 0), Cancel);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kept.Keeper.CatchUpAsync(kept.Site.Snapshot, stop.Token));

        await kept.CatchUpAsync();
        await kept.Keeper.SettleAsync();

        AssertNothingLeft(kept, words);
    }

    [Fact]
    public async Task Settle_ASearchHoldsTheOldIndex_LeavesNoWordWhenItIsOver()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        await kept.Keeper.SettleAsync();
        var words = await EraseAsync(kept, ContentTypes.CaseReview);

        var release = Hold(kept.Holder);
        await kept.CatchUpAsync();
        await kept.Keeper.SettleAsync();
        release();

        AssertNothingLeft(kept, words);
    }

    [Fact]
    public async Task Settle_AfterAnEdit_LeavesNoWordOfTheOldText()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        await kept.Keeper.SettleAsync();
        var page = kept.Site.Snapshot.Default.OfType(ContentTypes.Page)[0];
        await kept.Site.ApplyAsync(new SiteChange(SiteChangeKind.Edit, kept.Site.PlaceOf(page.Id), 0), Cancel); // another name
        await kept.CatchUpAsync();

        await kept.Keeper.SettleAsync();

        AssertNothingLeft(kept, UniqueWords.In(page.Name));
    }

    private static Action Hold(SearchIndexHolder holder)
    {
        var reader = holder.Current;
        Assert.NotNull(reader);
        Assert.True(reader.TryHold());
        return reader.Release;
    }

    private static async Task<IEnumerable<string>> EraseAsync(KeptSite kept, string type)
    {
        var gone = kept.Site.Snapshot.Default.OfType(type)[0];
        var words = kept.Site.Snapshot.AllCultures.Select(s => new PublicModel(s, kept.Site)).SelectMany(m => m.AllWords.GetValueOrDefault(gone.Id) ?? []).ToHashSet();
        await kept.Site.ApplyAsync(new SiteChange(SiteChangeKind.Erase, kept.Site.PlaceOf(gone.Id), 0), Cancel);
        words.ExceptWith(kept.Site.Snapshot.AllCultures.SelectMany(s => new PublicModel(s, kept.Site).Words)); // its themes stay
        Assert.NotEmpty(words);
        return words;
    }

    private static void AssertNothingLeft(KeptSite kept, IEnumerable<string> words) =>
        Assert.All(words, word => Assert.False(LeftWords.AreIn(kept.IndexRoot, word), $"{word} is left."));
}
