using System.Collections.Concurrent;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Import;
using Partnership.Editorial.Synthetic;

namespace Partnership.Editorial.Tests.Synthetic;

/// <summary>What tests do with synthetic libraries in one line.</summary>
internal static class Generating
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A store with the content that ships with the site: a list of reviews, themes and agencies, and no review.</summary>
    internal static async Task<EditorialStore> ShippedStoreAsync()
    {
        var store = await EditorialStore.CreateAsync();
        Assert.IsType<ImportOutcome.Imported>(await store.Get<SeedImporter>().RunAsync([new SeedFolder(Repository.Seed)], Cancellation));
        return store;
    }

    internal static Task<GenerateLibraryOutcome> GenerateAsync(this EditorialStore store, int reviews, int pages, int seed = 1) =>
        store.Get<GenerateLibrary>().RunAsync(
            new GenerateLibraryOptions { Reviews = reviews, PagesPerReview = pages, Seed = seed }, progress: null, Cancellation);

    internal static async Task<string> RefusalAsync(this EditorialStore store, int reviews, int pages, int seed = 1) =>
        Assert.IsType<GenerateLibraryOutcome.Refused>(await store.GenerateAsync(reviews, pages, seed)).Reason;

    /// <summary>The case reviews that the public sees.</summary>
    internal static async Task<IReadOnlyList<ContentItem>> PublicReviewsAsync(this EditorialStore store) =>
        [.. (await store.SnapshotAsync()).Default.Items.Where(i => i.ContentType == ContentTypes.CaseReview)];

    /// <summary>The pages of every report that the public sees, by the report's hash.</summary>
    internal static async Task<SortedDictionary<string, IReadOnlyList<string>>> ReportsAsync(this EditorialStore store)
    {
        var reports = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var medium in (await store.SnapshotAsync()).Media)
            reports[medium.Sha256] =
                Assert.IsType<PageTexts.Readable>(await store.Get<PageTextStore>().FindAsync(medium.Sha256, Cancellation)).Pages;
        return reports;
    }

    internal static string[] WordsOf(string text) => text.Split([' ', '\n', ',', '.', '?'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Hears of progress at once and in order, as <see cref="Progress{T}"/> does not.</summary>
    internal sealed class Heard(Action<GenerateLibraryProgress>? then = null) : IProgress<GenerateLibraryProgress>
    {
        private readonly ConcurrentQueue<GenerateLibraryProgress> all = [];

        internal IReadOnlyCollection<GenerateLibraryProgress> All => all;

        public void Report(GenerateLibraryProgress value)
        {
            all.Enqueue(value);
            then?.Invoke(value);
        }
    }
}
