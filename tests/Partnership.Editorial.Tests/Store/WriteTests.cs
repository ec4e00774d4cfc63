using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Tests.Store;

/// <summary>A write leaves all of it or nothing, and writes come one after the other.</summary>
public sealed class WriteTests
{
    [Fact]
    public async Task Write_Throws_LeavesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => store.Get<EditorialSession>().WriteAsync<int>(
            async write =>
            {
                await write.Db.Publications.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
                write.Log(home, "en-GB", Partnership.Publishing.Log.PublicationEvent.Removed);
                await write.CompleteAsync(TestContext.Current.CancellationToken);
                throw new InvalidTimeZoneException("The machine fails between saving and committing.");
            },
            TestContext.Current.CancellationToken));

        Assert.Single(await store.LogAsync());
        Assert.Single(await store.PathsAsync());
    }

    [Fact]
    public async Task Write_WithoutCompleting_LeavesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();

        await store.Get<EditorialSession>().WriteAsync(
            write => write.Db.Publications.ExecuteDeleteAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Single(await store.PathsAsync());
    }

    // Whoever reads before it writes must find what was read still true when it writes.
    [Fact]
    public async Task Write_ManyAtOnce_EachSeesWhatTheOthersHaveWritten()
    {
        const int AtOnce = 12;
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var before = await OrderAsync();
        var session = store.Get<EditorialSession>();

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => session.WriteAsync(
            async write =>
            {
                var document = await write.Db.Documents.SingleAsync(d => d.Id == home, TestContext.Current.CancellationToken);
                await Task.Yield();
                document.SortOrder += 1;
                write.Log(home, "en-GB", Partnership.Publishing.Log.PublicationEvent.Moved);
                return await write.CompleteAsync(TestContext.Current.CancellationToken);
            },
            TestContext.Current.CancellationToken))));

        var log = await store.LogAsync();
        Assert.Equal(Enumerable.Range(1, AtOnce + 1).Select(n => (long)n), log.Select(e => e.Sequence));
        Assert.Equal(before + AtOnce, await OrderAsync());

        Task<int> OrderAsync() => store.QueryAsync(db => db.Documents.Where(d => d.Id == home).Select(d => d.SortOrder).SingleAsync(TestContext.Current.CancellationToken));
    }
}
