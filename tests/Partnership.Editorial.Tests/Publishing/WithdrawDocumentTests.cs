using Partnership.Content.Snapshots;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Publishing;

public sealed class WithdrawDocumentTests
{
    [Fact]
    public async Task Withdraw_PublishedPage_StaysReadableWithTheExplanation()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Advice", Editing.Body("<p>Old advice</p>"));

        var outcome = await store.WithdrawAsync(page, "  It is out of date. ");

        var item = Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/advice")).Item;
        Assert.Equal(("It is out of date.", store.Clock.GetUtcNow()), (item.Withdrawal?.Explanation, item.Withdrawal?.When));
        Assert.Equal("<p>Old advice</p>", item.Properties.RichText("body")?.Markup);
        Assert.Equal(3, Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
        var entry = (await store.LogAsync())[^1];
        Assert.Equal((page, PublicationEvent.MarkedWithdrawn, null), (entry.DocumentId, entry.Event, entry.ContentHash));
    }

    [Fact]
    public async Task Withdraw_OneCulture_LeavesTheOther()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);

        await store.WithdrawAsync(home, "Wedi dyddio.", Editing.Welsh);

        Assert.Null(Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/")).Item.Withdrawal);
        Assert.NotNull(Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/cy-gb")).Item.Withdrawal);
    }

    [Fact]
    public async Task Withdraw_Again_TellsTheNewerReason()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.WithdrawAsync(home, "First.");

        await store.WithdrawAsync(home, "Second.");

        Assert.Equal("Second.", Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/")).Item.Withdrawal?.Explanation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Withdraw_ExplanationIsMissingOrTooLong_IsRefused(int length)
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();

        Editing.AssertRefused(
            await store.WithdrawAsync(home, new string('x', length)),
            RefusalCode.ExplanationMissing,
            "Say why in at most 1000 characters: readers see it on top of the page.");
        Assert.Equal(1, await store.HeadAsync());
    }

    [Fact]
    public async Task Withdraw_ExplanationIsBlank_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();

        Editing.AssertRefused(await store.WithdrawAsync(home, " \n "), RefusalCode.ExplanationMissing);
    }

    [Fact]
    public async Task Withdraw_NotPublishedInTheCulture_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();

        Editing.AssertRefused(
            await store.WithdrawAsync(home, culture: Editing.Welsh), RefusalCode.NotFound, "The page is not published in this language.");
        Editing.AssertRefused(await store.WithdrawAsync(Guid.NewGuid()), RefusalCode.NotFound);
    }
}
