using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.Feed;

namespace Partnership.Editorial.Tests.Feed;

public sealed class PublicationFeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_NothingEverPublished_GivesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.SaveAsync(await store.CreateAsync("home", null), "Home", Editing.HomeValues);

        Assert.Null(await ReadAsync(store, 0));
    }

    [Fact]
    public async Task Read_FromTheBeginning_GivesEverything()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var (kept, removed, erased) = (await store.PageAsync(home, "Kept"), await store.PageAsync(home, "Removed"), await store.PageAsync(home, "Erased"));
        await store.RemoveAsync(removed);
        await store.EraseAsync(erased);

        var change = await ReadAsync(store, 0);

        Assert.Equal(6, change?.Sequence);
        Assert.Equal(new[] { home, kept, removed, erased }.Order(), change?.Documents.Select(d => d.Id).Order());
        Assert.Equal(new[] { home, kept }.Order(), change?.Documents.Where(d => !d.Versions.IsEmpty).Select(d => d.Id).Order());
    }

    [Fact]
    public async Task Read_AfterAnEntry_GivesOnlyWhatChangedSince()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var (first, second) = (await store.PageAsync(home, "First"), await store.PageAsync(home, "Second"));
        var known = await store.HeadAsync();
        await store.WithdrawAsync(first);
        await store.WithdrawAsync(first);
        var third = await store.PageAsync(home, "Third");

        var change = await ReadAsync(store, known);

        Assert.Equal(known + 3, change?.Sequence);
        Assert.Equal(new[] { first, third }.Order(), change?.Documents.Select(d => d.Id).Order());
        Assert.DoesNotContain(change?.Documents ?? [], d => d.Id == second);
    }

    [Fact]
    public async Task Read_LogHasNotGrown_GivesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.SaveAsync(home, "Changed", Editing.HomeValues);

        Assert.Null(await ReadAsync(store, await store.HeadAsync()));
    }

    [Fact]
    public async Task Read_DraftsBesideWhatIsPublic_NeverAppear()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.SaveAsync(home, "DRAFT", Editing.Bag(("heading", new TextValue("DRAFT")), ("intro", new TextValue("DRAFT"))));
        await store.SaveAsync(home, "DRAFT", Editing.Bag(("heading", new TextValue("DRAFT")), ("intro", new TextValue("DRAFT"))), Editing.Welsh);
        var draft = await store.CreateAsync("page", home);
        await store.SaveAsync(draft, "DRAFT", Editing.Body("<p>DRAFT</p>"));
        await store.MoveAsync(draft, home, 5);

        var published = await store.PublishedAsync();

        Assert.Equal([home], published.Documents.Keys);
        Assert.DoesNotContain("DRAFT", PublicText.Of(published), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileOfADraftVersion_IsNotPublic()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (old, next) = (await store.MediumAsync("Public"), await store.MediumAsync("Draft"));
        var review = await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues(("report", Editing.Files(old.Id))));

        await store.SaveAsync(review, "Child Alder", Editing.ReviewValues(("report", Editing.Files(next.Id))));

        Assert.Equal([old.Id], (await store.SnapshotAsync()).Media.Select(m => m.Id));
    }

    [Fact]
    public async Task Read_FileThatATranslationNamesButPagesDoNotUse_IsNotPublic()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (original, other) = (await store.MediumAsync("Original"), await store.MediumAsync("Other"));
        var home = await store.HomeAsync();
        var review = await store.ReviewAsync(home, Editing.ReviewValues(("report", Editing.Files(original.Id))));
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);
        var list = (await store.SnapshotAsync()).Default.OfType("caseReviews")[0].Id;
        await store.RepublishAsync(list, "Adolygiadau", culture: Editing.Welsh);

        // 'report' does not vary by culture, so the original's file serves both.
        await store.RepublishAsync(review, "Plentyn Alder", Editing.ReviewValues(("report", Editing.Files(other.Id))), Editing.Welsh);

        var snapshot = await store.SnapshotAsync();
        Assert.Equal([original.Id], snapshot.In(Editing.Welsh)?.Find(review)?.Properties.Files("report"));
        Assert.Equal([original.Id], snapshot.Media.Select(m => m.Id));
    }

    [Fact]
    public async Task Read_InternalValues_NeverAppear()
    {
        await using var store = await EditorialStore.CreateAsync(TestSchema.WithInternalText);
        var block = new Block(Guid.NewGuid(), "recommendation", Editing.Bag(
            ("number", new NumberValue(1)), ("text", new TextValue("Do it.")), (TestSchema.InternalNote, new TextValue("INTERNAL in a block"))));
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues(
            (TestSchema.InternalNote, new TextValue("INTERNAL in a review")),
            ("notifiedOn", new DateValue(new DateOnly(1987, 1, 2))),
            ("recommendations", new BlocksValue([block]))));

        var published = await store.PublishedAsync();

        var text = PublicText.Of(published);
        Assert.Contains("Do it.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("INTERNAL", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"1987-", text, StringComparison.Ordinal);
        Assert.Contains("INTERNAL in a block", await StoredAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_VeryManyDocumentsChanged_GivesThemAll()
    {
        const int Count = 40_000; // more than SQLite takes parameters in one query
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await using (var context = await store.OpenAsync())
            await context.Database.ExecuteSqlRawAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= {Count})
                    INSERT INTO publication_log ("Sequence", "DocumentId", "Culture", "Event", "OccurredAt")
                        SELECT i, {store.Database.IdOfNumber("i")}, 'en-GB', 5, '2026-03-02 09:00:00' FROM n;
                    UPDATE publication_log_head SET "Sequence" = {Count + 1};
                    """),
                Cancellation);

        var change = await ReadAsync(store, 1);

        Assert.Equal(Count + 1, change?.Sequence);
        Assert.Equal(Count, change?.Documents.Length);
        Assert.DoesNotContain(change?.Documents ?? [], d => d.Id == home);
    }

    private static Task<PublicationChange?> ReadAsync(EditorialStore store, long after) => store.Get<PublicationFeed>().ReadAsync(after, Cancellation);

    private static async Task<string> StoredAsync(EditorialStore store) =>
        string.Concat(await store.QueryAsync(db => db.Versions.Select(v => v.Properties).ToListAsync(Cancellation)));
}
