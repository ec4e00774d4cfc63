using System.Collections.Concurrent;
using Lucene.Net.Index;
using Partnership.Content.Snapshots;
using Partnership.Search.Crasher;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Querying;

namespace Partnership.Search.Tests.Durability;

/// <summary>Many search while publications come as fast as they can.</summary>
public sealed class ConcurrencyTests
{
    private static readonly int Publications = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1" ? 2000 : 100;

    private readonly ConcurrentDictionary<DirectoryReader, bool> readers = [];

    // Written by the publishing task, read by the searching ones, as a site does.
    private volatile Snapshot? current;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_WhilePublicationsComeWithoutPause_NeverErrsAndLetsGoOfEveryReader()
    {
        await using (var kept = await KeptSite.OpenFilledAsync())
        {
            current = kept.Site.Snapshot;
            using var over = new CancellationTokenSource();
            var searching = Enumerable.Range(0, 4).Select(seed => Task.Run(() => Search(kept.Search, seed, over.Token), Cancel)).ToList();
            await PublishAsync(kept);
            await over.CancelAsync();

            Assert.All(await Task.WhenAll(searching), searches => Assert.NotEqual(0, searches));
            await kept.AddAllPagesAsync();
            Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
            Note(kept.Holder);
        }

        Assert.True(readers.Count > Publications / 2);
        Assert.All(readers.Keys, reader => Assert.Equal(0, reader.RefCount));
    }

    private async Task PublishAsync(KeptSite kept)
    {
        var number = 0;
        foreach (var change in CrasherProgram.Changes(9).Take(Publications))
        {
            await kept.Site.ApplyAsync(change, Cancel);
            current = kept.Site.Snapshot;
            await kept.CatchUpAsync();
            Note(kept.Holder);
            if (++number % 10 == 0)
                await kept.Keeper.SettleAsync();
            if (number % 7 == 0)
                await kept.Keeper.AddPagesAsync(kept.Site.Snapshot, Cancel);
        }
    }

    private void Note(SearchIndexHolder holder)
    {
        if (holder.Current is { } reader)
            readers[reader.Reader] = true;
    }

    private int Search(SiteSearch search, int seed, CancellationToken over)
    {
        var random = new Random(seed);
        var searches = 0;
        for (; !over.IsCancellationRequested; searches++)
        {
            var site = (current ?? throw new InvalidOperationException("Nothing is published.")).Default;
            var word = UniqueWords.Of(random.Next(200));
            var text = random.Next(4) switch { 0 => SiteTexts.EnglishWord, 1 => $"\"{word}\"", 2 => word, _ => word[..5] + "*" };
            var results = search.Find(new SearchRequest { Text = QueryText.Parse(text) }, site);
            Assert.NotNull(results);
            Assert.All(results.Hits, hit => Assert.Same(site.Find(hit.Item.Id), hit.Item));
            Assert.All(search.Suggest(word[..4], 10, site) ?? [], s => Assert.True(s.Page is null || site.Find(s.Page.Id) == s.Page));
        }

        return searches;
    }
}
