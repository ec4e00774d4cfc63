using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Tests.Tree;

public sealed class ConsequenceReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_PickersAndLinksInTexts_AreAllNamed()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var target = await store.PageAsync(home, "Target");
        await store.PageAsync(home, "Links", Editing.Body($"<p><a href=\"/target\" data-destination-id=\"{target}\">there</a></p>"));
        var door = new Block(Guid.NewGuid(), "door", Editing.Bag(("page", new ItemsValue([target]))));
        await store.SaveAsync(home, "Home", new PropertyBag([.. Editing.HomeValues, KeyValuePair.Create<string, PropertyValue>("doors", new BlocksValue([door]))]));
        await store.PageAsync(home, "Unrelated", Editing.Body($"<p>{Guid.NewGuid()}</p>"));

        var consequences = await FindAsync(store, target);

        Assert.Equal(
            [("Links", true, "Target"), ("Home", false, "Target")],
            consequences.References.Select(r => (r.Name, r.IsPublic, Assert.Single(r.To).Name)));
    }

    [Fact]
    public async Task Find_OnlyAnOldVersionRefers_IsNotNamed()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var target = await store.PageAsync(home, "Target");
        var page = await store.PageAsync(home, "Links", LinkTo(target));
        await store.RepublishAsync(page, "Links no more");

        Assert.Empty((await FindAsync(store, target)).References);
    }

    [Fact]
    public async Task Find_DraftNoLongerRefersButThePublicVersionDoes_IsNamedAsPublic()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var target = await store.PageAsync(home, "Target");
        var page = await store.PageAsync(home, "Links", LinkTo(target));
        await store.SaveAsync(page, "Links no more");

        Assert.Equal([("Links", true)], (await FindAsync(store, target)).References.Select(r => (r.Name, r.IsPublic)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task Find_SomethingBelowIsReferredTo_IsNamedButNotWhatRefersFromInside(int below)
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var top = await store.PageAsync(home, "Top");
        var last = top;
        foreach (var number in Enumerable.Range(1, below))
            last = await store.PageAsync(top, $"Below {number}", LinkTo(last));
        await store.PageAsync(home, "Elsewhere", LinkTo(last));

        var consequences = await FindAsync(store, top);

        Assert.Equal((below, below + 1), (consequences.Below, consequences.PublicCount));
        Assert.Equal([("Elsewhere", $"Below {below}")], consequences.References.Select(r => (r.Name, r.To[0].Name)));
    }

    [Fact]
    public async Task Find_SomebodyMayNotSeeWhatRefers_IsCountedAndNotNamed()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var own = await store.PageAsync(home, "Own");
        await store.PageAsync(home, "Secret", LinkTo(own));
        var writer = await store.SomebodyAsync(own, "writer");

        var consequences = await store.Get<ConsequenceReader>().FindAsync(writer, own, Cancellation);

        Assert.NotNull(consequences);
        Assert.Empty(consequences.References);
        Assert.Equal(1, consequences.HiddenReferences);
        Assert.Null(await store.Get<ConsequenceReader>().FindAsync(writer, home, Cancellation));
        Assert.Null(await store.Get<ConsequenceReader>().FindAsync(writer, Guid.NewGuid(), Cancellation));
    }

    [Fact]
    public async Task Find_WhatRefersIsInTheBin_IsNotNamed()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var target = await store.PageAsync(home, "Target");
        var binned = await store.CreateAsync("page", home);
        await store.SaveAsync(binned, "Binned", LinkTo(target));
        await store.Get<BinDocument>().RunAsync(await store.SomebodyAsync("writer"), binned, Cancellation);

        Assert.Empty((await FindAsync(store, target)).References);
    }

    [Fact]
    public async Task Find_PublicAndSubmittedBelow_AreNamed()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var top = await store.PageAsync(home, "Top");
        var writer = await store.SomebodyAsync("writer");
        var draft = await store.CreateAsync("page", top);
        await store.SaveAsync(draft, "Submitted");
        var hash = await store.QueryAsync(async db => (await db.Versions.NewestAsync(draft, "en-GB", Cancellation))?.ContentHash);
        await store.Get<SubmitDocument>().RunAsync(new SubmitDocumentOptions { UserId = writer, DocumentId = draft, SeenHash = hash }, Cancellation);

        var consequences = await FindAsync(store, top);

        Assert.Equal(["/top"], consequences.PublicPages.Select(p => p.Path));
        Assert.Equal(["Submitted"], consequences.Submitted.Select(s => s.Name));
        Assert.Empty(consequences.Scheduled);
    }

    private static PropertyBag LinkTo(Guid id) => Editing.Body($"<p><a href=\"/x\" data-destination-id=\"{id}\">there</a></p>");

    private static async Task<Consequences> FindAsync(EditorialStore store, Guid document)
    {
        var found = await store.Get<ConsequenceReader>().FindAsync(await store.SomebodyAsync("writer"), document, Cancellation);
        Assert.NotNull(found);
        return found;
    }
}
