using Partnership.Editorial.Boards;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Boards;

public sealed class WritingTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid writer;
    private Guid publisher;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        writer = await store.PersonAsync("Wren Writer", "writer");
        publisher = await store.PersonAsync("Bo Publisher", "publisher");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Read_DraftThenSubmissionThenPublic_FollowsItAndLetsGo()
    {
        var page = await store.AddAsync(writer, home, "page", "Help", Editing.Body("<p>Call us.</p>"));
        var draft = Assert.Single((await ReadAsync(writer)).Items);
        Assert.Equal((page, WorkflowStage.Draft), (draft.DocumentId, draft.State.Stage));

        Desk.Done(await store.SubmitAsync(writer, page));
        Assert.Equal("review", Assert.Single((await ReadAsync(writer)).Items).State.Stage);
        Assert.Empty((await ReadAsync(publisher)).Items);

        Desk.Done(await store.SignAsync(publisher, page, "review"));
        Desk.Done(await store.ReleaseAsync(publisher, page));
        Assert.Empty((await ReadAsync(writer)).Items);
    }

    [Fact]
    public async Task Read_EditOfSomethingPublic_IsMineUntilItIsPublic()
    {
        var page = await store.PageAsync(home, "Help");
        Desk.Done(await store.EditAsync(writer, page, "Help", Editing.Body("<p>New.</p>")));

        var item = Assert.Single((await ReadAsync(writer)).Items);

        Assert.True(item.State.IsPublished);
        Assert.False(item.IsPublicAsItIs);
    }

    [Fact]
    public async Task Read_SomebodyElsesDraftThatISubmitted_IsInMyList()
    {
        var other = await store.PersonAsync("Oli Other", "writer");
        var page = await store.AddAsync(other, home, "page", "Help", Editing.Body("<p>Call us.</p>"));
        Assert.Empty((await ReadAsync(writer)).Items);

        Desk.Done(await store.SubmitAsync(writer, page));

        Assert.Equal(page, Assert.Single((await ReadAsync(writer)).Items).DocumentId);
    }

    [Fact]
    public async Task Read_RoleWasTakenAway_ShowsNothing()
    {
        var page = await store.PageAsync(home, "Branch");
        var limited = await store.BranchPersonAsync("Lou Limited", page, "writer");
        await store.AddAsync(limited, page, "page", "Below", Editing.Body("<p>Call us.</p>"));
        Assert.Single((await ReadAsync(limited)).Items);

        await using (var db = await store.OpenAsync())
        {
            db.RoleAssignments.RemoveRange(db.RoleAssignments.Where(a => a.UserId == limited));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Empty((await ReadAsync(limited)).Items);
    }

    [Fact]
    public async Task Read_FormsThatAreNotSaved_AreMineAlone()
    {
        var page = await store.PageAsync(home, "Help");
        await KeepAsync(page, writer, "{}");
        await KeepAsync(page, publisher, null);

        Assert.Equal((page, "Help"), Assert.Single((await ReadAsync(writer)).Unsaved) is var form ? (form.DocumentId, form.Name) : default);
        Assert.Empty((await ReadAsync(publisher)).Unsaved);
    }

    private Task<Writing> ReadAsync(Guid person) => store.Get<WritingBoard>().ReadAsync(person, Cancellation);

    private async Task KeepAsync(Guid page, Guid person, string? form)
    {
        await using var db = await store.OpenAsync();
        var now = store.Clock.GetUtcNow().UtcDateTime;
        db.WorkingCopies.Add(new WorkingCopy { DocumentId = page, Culture = "en-GB", UserId = person, UserName = "Somebody", Form = form, SavedAt = now, SeenAt = now });
        await db.SaveChangesAsync(Cancellation);
    }
}
