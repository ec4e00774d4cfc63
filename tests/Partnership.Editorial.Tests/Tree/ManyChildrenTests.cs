using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;

namespace Partnership.Editorial.Tests.Tree;

public sealed class ManyChildrenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_FiveThousandChildren_ComesInPagesOfAHundredInTheirOrder()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await ManyChildren.AddAsync(store, home, 5000);
        var reader = await store.SomebodyAsync("reviewer");

        var first = await ListAsync(store, reader, home, 1);
        var last = await ListAsync(store, reader, home, 50);
        var behind = await ListAsync(store, reader, home, 51);

        Assert.Equal((5000, 50, 100), (first.Total, first.LastPage, first.Entries.Length));
        Assert.Equal(["Page 0001", "Page 0002"], first.Entries.Take(2).Select(e => e.Name));
        Assert.Equal("Page 5000", last.Entries[^1].Name);
        Assert.Empty(behind.Entries);
        Assert.Equal(5000, behind.Total);
    }

    [Fact]
    public async Task List_FilteredByName_CountsAndPagesWhatMatches()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await ManyChildren.AddAsync(store, home, 1200);
        var reader = await store.SomebodyAsync("reviewer");

        var list = await store.Get<ContentTree>().ListAsync(reader, new TreeQuestion { ParentId = home, Name = " 11 pAGe ", Page = 2 }, Cancellation);

        // 0011, 0110 to 0119, 0211 … 1011, 1100 to 1199, 1111 among them.
        var expected = Enumerable.Range(1, 1200).Select(n => $"Page {n:0000}").Where(n => n.Contains("11", StringComparison.Ordinal)).ToList();
        Assert.NotNull(list);
        Assert.Equal(expected.Count, list.Total);
        Assert.Equal(expected.Skip(100), list.Entries.Select(e => e.Name));
    }

    [Fact]
    public async Task List_HundredChildren_AsksTheDatabaseNoMoreOftenThanForOne()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var one = await store.PageAsync(home, "One");
        var hundred = await store.PageAsync(home, "Hundred");
        await ManyChildren.AddAsync(store, one, 1);
        await ManyChildren.AddAsync(store, hundred, 100);
        var reader = await store.SomebodyAsync("reviewer");
        var (session, commands) = ManyChildren.Counting(store);
        var tree = new ContentTree(session, store.Schema, TestWorkflows.Shipped);

        await tree.ListAsync(reader, new TreeQuestion { ParentId = one }, Cancellation);
        var forOne = commands.Take();
        var list = await tree.ListAsync(reader, new TreeQuestion { ParentId = hundred }, Cancellation);

        Assert.Equal(100, list?.Entries.Length);
        Assert.InRange(forOne, 1, 25);
        Assert.Equal(forOne, commands.Take());
    }

    [Fact]
    public async Task Sort_FiveThousandChildren_IsOneWrite()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await ManyChildren.AddAsync(store, home, 5000);
        var writer = await store.SomebodyAsync("writer");
        var children = await store.Get<ContentTree>().ChildNamesAsync(writer, home, Cancellation);

        var turned = children.Reverse().Select(c => c.Id).ToList();
        await store.Get<ArrangeDocuments>().SortAsync(writer, home, turned, Cancellation);

        Assert.Equal(turned, (await store.Get<ContentTree>().ChildNamesAsync(writer, home, Cancellation)).Select(c => c.Id));
    }

    private static async Task<TreeList> ListAsync(EditorialStore store, Guid reader, Guid parent, int page)
    {
        var list = await store.Get<ContentTree>().ListAsync(reader, new TreeQuestion { ParentId = parent, Page = page }, Cancellation);
        Assert.NotNull(list);
        return list;
    }
}
