using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;

namespace Partnership.Editorial.Tests.Tree;

public sealed class TreeSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("alder")]
    [InlineData("ALDER child")]
    [InlineData("  hild  ald ")]
    [InlineData("Álder")]
    public async Task Find_WordsInAnyOrderAndSpelling_FindsDraftsToo(string words)
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var list = await store.CreateAsync("caseReviews", home);
        await store.SaveAsync(list, "Case reviews");
        var review = await store.CreateAsync("caseReview", list);
        await store.SaveAsync(review, "Child Alder");

        var hits = await store.Get<TreeSearch>().FindAsync(await store.SomebodyAsync("writer"), words, 1, Cancellation);

        Assert.Equal([review], hits.List.Entries.Select(e => e.Id));
        Assert.Equal(["Home", "Case reviews"], hits.Above[review].Select(s => s.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("zebra")]
    public async Task Find_NothingMatches_IsEmpty(string words)
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();

        Assert.Equal(0, (await store.Get<TreeSearch>().FindAsync(await store.SomebodyAsync("writer"), words, 1, Cancellation)).List.Total);
    }

    [Fact]
    public async Task Find_OnlyAnOlderVersionMatches_IsNotFound()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Old name");
        await store.SaveAsync(page, "New name");
        var search = store.Get<TreeSearch>();
        var writer = await store.SomebodyAsync("writer");

        Assert.Equal(0, (await search.FindAsync(writer, "old", 1, Cancellation)).List.Total);
        Assert.Equal(1, (await search.FindAsync(writer, "new", 1, Cancellation)).List.Total);
    }

    [Fact]
    public async Task Find_TwoLanguages_EachNameLeadsToTheOneDocument()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Safety safety");
        await store.SaveAsync(page, "Safety diogelwch", culture: Editing.Welsh);
        var writer = await store.SomebodyAsync("writer");

        Assert.Equal([page], (await store.Get<TreeSearch>().FindAsync(writer, "safety", 1, Cancellation)).List.Entries.Select(e => e.Id));
        Assert.Equal([page], (await store.Get<TreeSearch>().FindAsync(writer, "diogelwch", 1, Cancellation)).List.Entries.Select(e => e.Id));
    }

    [Fact]
    public async Task Find_BranchLimitedPersonOrBin_LeavesOutWhatIsNotTheirs()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var own = await store.PageAsync(home, "Letter own");
        await store.PageAsync(home, "Letter other");
        var binned = await store.CreateAsync("page", own);
        await store.SaveAsync(binned, "Letter binned");
        var below = await store.CreateAsync("page", binned);
        await store.SaveAsync(below, "Letter below the binned");
        var writer = await store.SomebodyAsync(own, "writer");
        await store.Get<BinDocument>().RunAsync(writer, binned, Cancellation);

        var hits = await store.Get<TreeSearch>().FindAsync(writer, "letter", 1, Cancellation);

        Assert.Equal((1, own), (hits.List.Total, hits.List.Entries[0].Id));
        Assert.Empty(hits.Above[own]);
    }

    [Fact]
    public async Task Find_ManyMatch_ComeInPagesWithThoseFirstThatBeginWithTheWord()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.PageAsync(home, "A second Page");
        await ManyChildren.AddAsync(store, home, 120);

        var second = await store.Get<TreeSearch>().FindAsync(await store.SomebodyAsync("writer"), "page", 2, Cancellation);

        Assert.Equal((121, 2, 21), (second.List.Total, second.List.LastPage, second.List.Entries.Length));
        Assert.Equal("A second Page", second.List.Entries[^1].Name);
    }
}
