using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Tree;

public sealed class ContentTreeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_DocumentsInEveryState_SaysWhereEachStands()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var writer = await store.SomebodyAsync("writer");
        var published = await store.PageAsync(home, "Published");
        var newer = await store.PageAsync(home, "Before");
        await store.SaveAsync(newer, "Newer draft");
        var withdrawn = await store.PageAsync(home, "Withdrawn");
        await store.WithdrawAsync(withdrawn);
        await store.CreateAsync("page", home);
        var waiting = await AddAsync(store, writer, home, "Waiting");
        Assert.IsType<EditorialOutcome.Done>(await store.Get<SubmitDocument>().RunAsync(
            new SubmitDocumentOptions { UserId = writer, DocumentId = waiting, SeenHash = await HashAsync(store, waiting) }, Cancellation));

        var list = await ListAsync(store, writer, home);

        Assert.Equal(
            [
                ("Published", PublicState.Published, NewestState.Public, null),
                ("Newer draft", PublicState.Published, NewestState.Draft, null),
                ("Withdrawn", PublicState.Withdrawn, NewestState.Public, null),
                ("Waiting", PublicState.None, NewestState.Waiting, "Review"),
            ],
            list.Entries.SelectMany(e => e.Languages).Select(l => (l.Name, l.Public, l.Newest, l.Gate)));
        Assert.Equal(["Published", "Newer draft", "Withdrawn", "Without a name", "Waiting"], list.Entries.Select(e => e.Name));
        Assert.Equal(("Page", "page", "The writer", store.Clock.GetUtcNow().UtcDateTime), (list.Entries[4].TypeName, list.Entries[4].Icon, list.Entries[4].EditedBy, list.Entries[4].EditedAt));
        Assert.Null(list.Entries[3].EditedBy);
        Assert.Equal((5, published), (list.Total, list.Entries[0].Id));
    }

    [Fact]
    public async Task List_ReadyAndScheduled_SaysSo()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var (writer, reviewer) = (await store.SomebodyAsync("writer"), await store.SomebodyAsync("reviewer"));
        var page = await AddAsync(store, writer, home, "Ready");
        var hash = await HashAsync(store, page);
        await store.Get<SubmitDocument>().RunAsync(new SubmitDocumentOptions { UserId = writer, DocumentId = page, SeenHash = hash }, Cancellation);

        Assert.IsType<EditorialOutcome.Done>(await store.Get<SignGate>().RunAsync(
            new SignGateOptions { UserId = reviewer, DocumentId = page, SeenHash = hash, Gate = "review" }, Cancellation));

        Assert.Equal((NewestState.Ready, null), await StateAsync());

        async Task<(NewestState, string?)> StateAsync() =>
            (await ListAsync(store, writer, home)).Entries.SelectMany(e => e.Languages).Select(l => (l.Newest, l.Gate)).Single();
    }

    [Fact]
    public async Task List_TwoLanguages_DefaultComesFirstAndGivesTheName()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.CreateAsync("page", home);
        await store.SaveAsync(page, "Cymraeg", culture: Editing.Welsh);
        await store.SaveAsync(page, "English");

        var entry = Assert.Single((await ListAsync(store, await store.SomebodyAsync("writer"), home)).Entries);

        Assert.Equal("English", entry.Name);
        Assert.Equal(["en-GB", "cy-GB"], entry.Languages.Select(l => l.Culture));
    }

    [Fact]
    public async Task List_SomethingIsBinned_IsLeftOutAndNotCounted()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var writer = await store.SomebodyAsync("writer");
        var top = await AddAsync(store, writer, home, "Top");
        var kept = await AddAsync(store, writer, top, "Kept");
        var binned = await AddAsync(store, writer, top, "Binned");
        await store.Get<BinDocument>().RunAsync(writer, binned, Cancellation);

        var list = await ListAsync(store, writer, top);

        Assert.Equal([kept], list.Entries.Select(e => e.Id));
        Assert.Equal((1, 1), (list.Total, (await ListAsync(store, writer, home)).Entries[0].Children));
        Assert.Null(await store.Get<ContentTree>().ListAsync(writer, new TreeQuestion { ParentId = binned }, Cancellation));
    }

    [Fact]
    public async Task Find_Document_KnowsWhatIsAboveAndAllowed()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var review = await store.ReviewAsync(home, Editing.ReviewValues());

        var found = await store.Get<ContentTree>().FindAsync(await store.SomebodyAsync("reviewer"), review, Cancellation);

        Assert.NotNull(found);
        Assert.Equal(["Home", "Case reviews"], found.Above.Select(s => s.Name));
        Assert.Equal(["action"], found.AllowedChildren.Select(t => t.Alias));
        Assert.Equal([DeskPermission.Read, DeskPermission.ReadInternal], found.Permissions.Order());
        Assert.False(found.IsTop);
    }

    [Fact]
    public async Task List_BranchLimitedPerson_SeesTheirBranchesAndNothingElse()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var own = await store.PageAsync(home, "Own");
        var inside = await store.PageAsync(own, "Inside");
        var other = await store.PageAsync(home, "Other");
        var writer = await store.SomebodyAsync(own, "writer");
        var tree = store.Get<ContentTree>();

        var top = await tree.ListAsync(writer, new TreeQuestion(), Cancellation);

        Assert.Equal([own], top?.Entries.Select(e => e.Id));
        Assert.Null(top?.Here);
        Assert.Equal([inside], (await ListAsync(store, writer, own)).Entries.Select(e => e.Id));
        Assert.Equal(["Own"], (await tree.FindAsync(writer, inside, Cancellation))?.Above.Select(s => s.Name));
        foreach (var hidden in new[] { home, other, Guid.NewGuid() })
        {
            Assert.Null(await tree.ListAsync(writer, new TreeQuestion { ParentId = hidden }, Cancellation));
            Assert.Null(await tree.FindAsync(writer, hidden, Cancellation));
            Assert.Null(await tree.NamingAsync(writer, hidden, "en-GB", Cancellation));
            Assert.Empty(await tree.ChildNamesAsync(writer, hidden, Cancellation));
        }
    }

    [Fact]
    public async Task List_PersonIsDisabledOrNobody_SeesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        var gone = await store.SomebodyAsync("administrator");
        await using (var db = await store.OpenAsync())
        {
            (await db.Users.FindAsync([gone], Cancellation))!.DisabledAt = store.Clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Null(await store.Get<ContentTree>().ListAsync(gone, new TreeQuestion(), Cancellation));
        Assert.Null(await store.Get<ContentTree>().ListAsync(Guid.NewGuid(), new TreeQuestion(), Cancellation));
    }

    private static async Task<TreeList> ListAsync(EditorialStore store, Guid person, Guid parent)
    {
        var list = await store.Get<ContentTree>().ListAsync(person, new TreeQuestion { ParentId = parent }, Cancellation);
        Assert.NotNull(list);
        return list;
    }

    private static async Task<Guid> AddAsync(EditorialStore store, Guid person, Guid parent, string name) =>
        Assert.IsType<EditorialOutcome.Done>(await store.Get<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = person, ContentType = "page", ParentId = parent, Name = name }, Cancellation)).Id ?? default;

    private static Task<string> HashAsync(EditorialStore store, Guid document) => store.QueryAsync(async db =>
        (await db.Versions.NewestAsync(document, "en-GB", Cancellation))?.ContentHash ?? "");
}
