using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Previews;

namespace Partnership.Editorial.Tests.Previews;

public sealed class DraftReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_EditsAndDrafts_AreAsIfPublished()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var edited = await store.PageAsync(home, "Before");
        await store.SaveAsync(edited, "After", Editing.Body("<p>New words.</p>"));
        var draft = await store.CreateAsync("page", home);
        await store.SaveAsync(draft, "Only a draft");

        var site = (await DraftsAsync(store)).Default;

        Assert.Equal("After", site.Find(edited)?.Name);
        Assert.Equal("<p>New words.</p>", site.Find(edited)?.Properties.RichText("body")?.Markup);
        Assert.Equal("/only-a-draft", site.Find(draft)?.Path.Value);
        Assert.Equal("Before", (await store.SnapshotAsync()).Default.Find(edited)?.Name);
    }

    [Fact]
    public async Task Read_InternalValues_StayBehind()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var review = await store.ReviewAsync(home, Editing.ReviewValues());
        await store.SaveAsync(review, "Child Alder, again", Editing.ReviewValues(("incidentOn", new DateValue(new DateOnly(1987, 6, 7)))));

        var item = (await DraftsAsync(store)).Default.Find(review);

        Assert.Equal("Child Alder, again", item?.Name);
        Assert.Equal("CR-1", item?.Properties.Text("reference"));
        Assert.Null(item?.Properties.Date("incidentOn"));
    }

    [Fact]
    public async Task Read_InTheBin_IsNotThere()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var binned = await store.CreateAsync("page", home);
        await store.SaveAsync(binned, "Thrown away");
        var below = await store.CreateAsync("page", binned);
        await store.SaveAsync(below, "Below it");
        await store.Get<BinDocument>().RunAsync(await store.SomebodyAsync("writer"), binned, Cancellation);

        var site = (await DraftsAsync(store)).Default;

        Assert.NotNull(site.Find(home));
        Assert.Null(site.Find(binned));
        Assert.Null(site.Find(below));
    }

    [Fact]
    public async Task Read_WithdrawnPage_IsMarkedUntilItIsEdited()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Old advice");
        await store.WithdrawAsync(page, "It is out of date.");

        var marked = (await DraftsAsync(store)).Default.Find(page);
        await store.SaveAsync(page, "New advice");
        var rewritten = (await DraftsAsync(store)).Default.Find(page);

        Assert.Equal("It is out of date.", marked?.Withdrawal?.Explanation);
        Assert.Null(rewritten?.Withdrawal);
    }

    [Fact]
    public async Task Stamp_AnythingWritten_IsAnother()
    {
        await using var store = await EditorialStore.CreateAsync();
        var reader = store.Get<DraftReader>();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Page");
        var other = await store.PageAsync(home, "Other");
        var seen = new List<DraftStamp> { await reader.StampAsync(Cancellation) };
        Func<Task>[] writes =
        [
            () => store.SaveAsync(page, "Page, edited"),
            () => store.PublishAsync(page),
            () => store.MoveAsync(page, other),
            () => store.WithdrawAsync(page),
            () => store.RemoveAsync(page),
            async () => await store.Get<BinDocument>().RunAsync(await store.SomebodyAsync("writer"), page, Cancellation),
            () => store.EraseAsync(other),
        ];

        foreach (var write in writes)
        {
            await write();
            seen.Add(await reader.StampAsync(Cancellation));
        }

        Assert.Equal(writes.Length + 1, seen.Distinct().Count());
        Assert.Equal(await reader.StampAsync(Cancellation), (await reader.ReadAsync(Cancellation)).Stamp);
    }

    private static async Task<Snapshot> DraftsAsync(EditorialStore store)
    {
        var (stamp, documents) = await store.Get<DraftReader>().ReadAsync(Cancellation);
        return Snapshot.Build(store.Schema, PublishedSet.Empty.Apply(new PublicationChange(stamp.Log, documents)));
    }
}
