using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Media;
using Partnership.Editorial.RichText;
using Partnership.Editorial.Synthetic;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Synthetic;

public sealed class GenerateLibraryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_SmallLibrary_IsPublicAndSaysThatItIsMadeUp()
    {
        await using var store = await Generating.ShippedStoreAsync();

        var made = Assert.IsType<GenerateLibraryOutcome.Generated>(await store.GenerateAsync(30, 2));

        var reviews = await store.PublicReviewsAsync();
        Assert.Equal((30, 60), (made.Reviews, made.Pages));
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"Synthetic review {n:D5}"), reviews.Select(r => r.Name));
        Assert.Equal("/case-reviews/synthetic-review-00007", reviews[6].Path.Value);
        Assert.All(reviews, r => Assert.True(r.IsDemonstration()));
        Assert.All(reviews, r => Assert.Matches("^Child S[0-9]{5}$", r.Properties.Text("pseudonym")));
        Assert.All(reviews, r => Assert.InRange(r.PublishedOn() ?? default, new DateOnly(2005, 1, 1), new DateOnly(2026, 6, 30)));
        Assert.All(reviews, r => Assert.InRange(r.Properties.Items("themes").Length, 2, 3));
        Assert.All(reviews, r => Assert.InRange(r.Properties.Blocks("recommendations").Length, 3, 8));
    }

    [Fact]
    public async Task Run_SmallLibrary_HasActionsBelowAThirdOfItsReviews()
    {
        await using var store = await Generating.ShippedStoreAsync();

        var made = Assert.IsType<GenerateLibraryOutcome.Generated>(await store.GenerateAsync(90, 1));

        var actions = (await store.SnapshotAsync()).Default.Items.Where(i => i.ContentType == ContentTypes.Action).ToList();
        var perReview = actions.GroupBy(a => a.ParentId).Select(g => g.Count()).ToList();
        Assert.Equal(made.Actions, actions.Count);
        Assert.InRange(perReview.Count, 18, 45);
        Assert.All(perReview, count => Assert.InRange(count, 1, 4));
        Assert.All(actions, a => Assert.True(a.IsDemonstration()));
    }

    [Fact]
    public async Task Run_AnyDocument_KeepsTheRulesAndNeedsNoSanitising()
    {
        await using var store = await Generating.ShippedStoreAsync();

        await store.GenerateAsync(40, 1);

        var items = (await store.SnapshotAsync()).Default.Items.Where(i => i.ContentType is ContentTypes.CaseReview or ContentTypes.Action);
        foreach (var item in items)
        {
            Assert.Empty(PropertyRules.Check(item.Properties, store.Schema.Get(item.ContentType), store.Schema));
            Assert.Equal(PropertyJson.Write(item.Properties), PropertyJson.Write(RichTextSanitizer.Sanitize(item.Properties)));
            Assert.All(store.Schema.Get(item.ContentType).Properties.Where(p => p.Required), p => Assert.NotNull(item.Properties[p.Alias]));
        }
    }

    [Fact]
    public async Task Run_AnyReport_HasTextForEveryPageAndNoFile()
    {
        await using var store = await Generating.ShippedStoreAsync();

        var made = Assert.IsType<GenerateLibraryOutcome.Generated>(await store.GenerateAsync(5, 7));

        var media = (await store.SnapshotAsync()).Media.ToList();
        var pages = (await store.ReportsAsync()).Values.SelectMany(p => p).ToList();
        Assert.Equal(5, media.Count);
        Assert.All(media, m => Assert.Equal((7, "pdf", false), (m.PageCount, m.Extension, store.Get<MediaFolder>().Has(m.Sha256))));
        Assert.Equal(35, pages.Count);
        Assert.All(pages, p => Assert.InRange(Generating.WordsOf(p).Length, 150, 450));
        Assert.Equal(made.Words, pages.Sum(p => Generating.WordsOf(p).Length));
    }

    [Fact]
    public async Task Run_AnyDocument_IsLoggedOnceWithItsHash()
    {
        await using var store = await Generating.ShippedStoreAsync();
        var before = await store.HeadAsync();

        var made = Assert.IsType<GenerateLibraryOutcome.Generated>(await store.GenerateAsync(20, 1));

        var log = (await store.LogAsync()).Skip((int)before).ToList();
        var hashes = await store.QueryAsync(db => db.Versions.ToDictionaryAsync(v => v.DocumentId, v => v.ContentHash, Cancellation));
        Assert.Equal(made.Reviews + made.Actions, log.Count);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(n => before + n), log.Select(e => e.Sequence));
        Assert.All(log, e => Assert.Equal((PublicationEvent.Published, hashes[e.DocumentId]), (e.Event, e.ContentHash)));
    }

    [Fact]
    public async Task Run_ManyReviews_SpreadUnevenlyOverChoices()
    {
        await using var store = await Generating.ShippedStoreAsync();

        await store.GenerateAsync(300, 1);

        var reviews = await store.PublicReviewsAsync();
        AssertUneven(reviews.Select(r => r.Properties.Text("reviewType") ?? ""), Choices(store.Schema, "reviewType"));
        AssertUneven(reviews.Select(r => r.Properties.Text("ageBand") ?? ""), Choices(store.Schema, "ageBand"));
        AssertUneven(reviews.SelectMany(r => r.Properties.Texts("harmTypes")), Choices(store.Schema, "harmTypes"));
        AssertUneven(reviews.SelectMany(r => r.Properties.Items("themes")), 20);
        AssertUneven(reviews.SelectMany(r => r.Properties.Items("agencies")), 15);
        AssertUneven(reviews.Select(r => r.PublishedOn()?.Year ?? 0), 22);
    }

    private static int Choices(ContentSchema schema, string alias) => schema.Get("caseReview").Find(alias)?.Choices.Count ?? 0;

    private static void AssertUneven<T>(IEnumerable<T> values, int different) where T : notnull
    {
        var counts = values.CountBy(v => v).Select(c => c.Value).ToImmutableArray();
        Assert.Equal(different, counts.Length);
        Assert.True(counts.Max() >= 3 * counts.Min(), $"{counts.Max()} and {counts.Min()} are much alike.");
    }
}
