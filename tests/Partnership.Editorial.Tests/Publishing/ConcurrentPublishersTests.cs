using Microsoft.EntityFrameworkCore;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Publishing;

public sealed class ConcurrentPublishersTests
{
    private const int Publishers = 20;
    private const int Rounds = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_TwentyAtOnce_LosesNothingAndNumbersWithoutGaps()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();

        await Task.WhenAll(Enumerable.Range(0, Publishers).Select(n => Task.Run(() => WorkAsync(store, home, n), Cancellation)));

        var log = await store.LogAsync();
        Assert.Equal(Enumerable.Range(1, 1 + (Publishers * Rounds)).Select(i => (long)i), log.Select(e => e.Sequence));
        var items = (await store.SnapshotAsync()).Default.Items;
        Assert.Equal(1 + Publishers, items.Length);
        Assert.All(items.Where(i => i.ParentId is not null), i => Assert.EndsWith($"-round-{Rounds - 1}", i.Path.Value, StringComparison.Ordinal));
        Assert.Equal(Publishers, items.Where(i => i.ParentId is not null).Select(i => i.SortOrder).Distinct().Count());
    }

    [Fact]
    public async Task Publish_TwentyWantOneAddress_OneGetsIt()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var pages = new List<Guid>();
        for (var n = 0; n < Publishers; n++)
        {
            pages.Add(await store.CreateAsync("page", home));
            await store.SaveAsync(pages[n], "Wanted");
        }

        var outcomes = await Task.WhenAll(pages.Select(p => Task.Run(() => store.PublishAsync(p), Cancellation)));

        Assert.Single(outcomes, o => o is EditorialOutcome.Done);
        Assert.All(
            outcomes.OfType<EditorialOutcome.Refused>(),
            o => Assert.Equal(RefusalCode.AddressTaken, Assert.Single(o.Reasons).Code));
        Assert.Equal(2, await store.HeadAsync());
    }

    [Fact]
    public async Task Save_TwentyVersionsOfOneDocument_NumbersThemAll()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);

        await Task.WhenAll(Enumerable.Range(0, Publishers).Select(n => Task.Run(() => store.SaveAsync(home, $"Home {n}"), Cancellation)));

        var numbers = await store.QueryAsync(db => db.Versions.OrderBy(v => v.Number).Select(v => v.Number).ToListAsync(Cancellation));
        Assert.Equal(Enumerable.Range(1, Publishers), numbers);
    }

    [Fact]
    public async Task Remove_WhileOthersRead_NobodySeesHalfABranch()
    {
        const int Branches = 12;
        const int Children = 6;
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var branches = new List<(Guid Top, HashSet<Guid> All)>();
        for (var n = 0; n < Branches; n++)
        {
            var top = await store.PageAsync(home, $"Branch {n}");
            var all = new HashSet<Guid> { top };
            for (var c = 0; c < Children; c++)
                all.Add(await store.PageAsync(top, $"Child {c}"));
            branches.Add((top, all));
        }

        var before = await store.HeadAsync();
        var writing = Task.Run(
            async () =>
            {
                foreach (var (top, _) in branches)
                    Assert.IsType<EditorialOutcome.Done>(await store.RemoveAsync(top));
            },
            Cancellation);
        var readings = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntilAsync(store, writing), Cancellation)));
        await writing;

        foreach (var change in readings.SelectMany(r => r))
        {
            var published = change.Documents.Where(d => !d.Versions.IsEmpty).Select(d => d.Id).ToHashSet();
            var removed = branches.Count(b => !published.Overlaps(b.All));
            Assert.Equal(Branches - removed, branches.Count(b => published.IsSupersetOf(b.All)));
            Assert.Equal(before + (removed * (1 + Children)), change.Sequence);
        }
    }

    [Fact]
    public async Task Read_WhileAWriterHoldsTheStore_DoesNotWait()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        await using var writer = await store.OpenAsync();
        await using var transaction = await store.Get<Partnership.Editorial.Store.IEditorialDatabase>().BeginWriteAsync(writer, Cancellation);
        await writer.Publications.ExecuteDeleteAsync(Cancellation);

        var snapshot = await store.SnapshotAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.Single(snapshot.Default.Items);
    }

    private static async Task WorkAsync(EditorialStore store, Guid home, int number)
    {
        var page = await store.CreateAsync("page", home);
        for (var round = 0; round < Rounds; round++)
            await store.RepublishAsync(page, $"Page {number} round {round}");
    }

    private static async Task<List<PublicationChange>> ReadUntilAsync(EditorialStore store, Task end)
    {
        var changes = new List<PublicationChange>();
        while (true)
        {
            var isLast = end.IsCompleted;
            if (await store.Get<PublicationFeed>().ReadAsync(0, Cancellation) is { } change)
                changes.Add(change);
            if (isLast)
                return changes;
        }
    }
}
