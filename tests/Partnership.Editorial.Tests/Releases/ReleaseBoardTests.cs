using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Releases;

public sealed class ReleaseBoardTests : IAsyncLifetime
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
    public async Task Read_TimesAreSet_ListsTheNextFirst()
    {
        var later = await ReadyAsync("Later");
        var sooner = await ReadyAsync("Sooner");
        Desk.Done(await store.ScheduleAsync(publisher, later, TimeSpan.FromHours(5)));
        Desk.Done(await store.ScheduleAsync(publisher, sooner, TimeSpan.FromHours(1)));
        var removed = await store.PageAsync(home, "Removed");
        Desk.Done(await RemoveAsync(removed, TimeSpan.FromHours(3)));

        var waiting = (await ReadAsync(publisher)).Waiting;

        Assert.Equal([sooner, removed, later], waiting.Select(r => r.DocumentId));
        Assert.Equal(["Sooner", "Removed", "Later"], waiting.Select(r => r.Name));
        Assert.All(waiting, r => Assert.True(r.MayEnd));
        Assert.All((await ReadAsync(writer)).Waiting, r => Assert.False(r.MayEnd));
    }

    [Fact]
    public async Task Cancel_EveryKind_TakesTheTimeAwayAndSaysSo()
    {
        var page = await ReadyAsync("Page");
        Desk.Done(await store.ScheduleAsync(publisher, page, TimeSpan.FromHours(1)));
        Desk.Done(await RemoveAsync(await store.PageAsync(home, "Removed"), TimeSpan.FromHours(2)));
        var bundle = Desk.Made(await store.Get<EditBundle>().CreateAsync(publisher, "Spring", Cancellation));
        Desk.Done(await store.Get<EditBundle>().ScheduleAsync(publisher, bundle, store.Clock.GetUtcNow().AddHours(3), Cancellation));
        var waiting = (await ReadAsync(publisher)).Waiting;
        Assert.Equal([ReleaseKind.Publish, ReleaseKind.Unpublish, ReleaseKind.Bundle], waiting.Select(r => r.Kind));

        foreach (var release in waiting)
        {
            Desk.Refused(await store.Get<EndRelease>().CancelAsync(writer, release.Id, Cancellation), RefusalCode.NotPermitted);
            Desk.Done(await store.Get<EndRelease>().CancelAsync(publisher, release.Id, Cancellation));
            Desk.Refused(await store.Get<EndRelease>().CancelAsync(publisher, release.Id, Cancellation), RefusalCode.WrongStage);
        }

        var lists = await ReadAsync(publisher);
        Assert.Empty(lists.Waiting);
        Assert.Equal(3, lists.Lately.Length);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((0, 0), await store.RunDueAsync());
        Assert.Equal("ready", (await StateAsync(page))?.Stage);
        Assert.Equal(3, await store.QueryAsync(db => db.AuditTrail.CountAsync(e => e.Action == AuditAction.Scheduled && e.Detail!.EndsWith("cancelled"), Cancellation)));
    }

    [Fact]
    public async Task Dismiss_Failure_IsPutAsideAndStaysInTheHistory()
    {
        var page = await ReadyAsync("Page");
        Desk.Done(await store.ScheduleAsync(publisher, page, TimeSpan.FromHours(1)));
        await using (var db = await store.OpenAsync())
            await db.RoleAssignments.Where(a => a.UserId == publisher).ExecuteDeleteAsync(Cancellation);
        store.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal((0, 1), await store.RunDueAsync());
        var second = await store.PersonAsync("Bea Second", "publisher");
        var failed = Assert.Single((await ReadAsync(second)).Failed);
        Assert.Contains("role", failed.Failure, StringComparison.Ordinal);

        Desk.Refused(await store.Get<EndRelease>().CancelAsync(second, failed.Id, Cancellation), RefusalCode.WrongStage);
        Desk.Done(await store.Get<EndRelease>().DismissAsync(second, failed.Id, Cancellation));

        var lists = await ReadAsync(second);
        Assert.Empty(lists.Failed);
        Assert.Equal(failed.Failure, Assert.Single(lists.Lately).Failure);
    }

    [Fact]
    public async Task Read_WhatThePersonMayNotSee_IsAsIfItWereNotThere()
    {
        var page = await ReadyAsync("Page");
        Desk.Done(await store.ScheduleAsync(publisher, page, TimeSpan.FromHours(1)));
        var limited = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "publisher");
        var release = Assert.Single((await ReadAsync(publisher)).Waiting);

        Assert.Empty((await ReadAsync(limited)).Waiting);
        Desk.Refused(await store.Get<EndRelease>().CancelAsync(limited, release.Id, Cancellation), RefusalCode.NotFound);
        Desk.Refused(await store.Get<EndRelease>().CancelAsync(publisher, Guid.NewGuid(), Cancellation), RefusalCode.NotFound);
    }

    [Fact]
    public async Task Find_Bundle_SaysOfEachWhetherThePersonCouldReleaseIt()
    {
        var ready = await ReadyAsync("Ready");
        var draft = await store.AddAsync(writer, home, "page", "Draft", Editing.Body("<p>Words.</p>"));
        var bundle = await BundleAsync(ready, draft);

        var view = Assert.IsType<BundleView>(await store.Get<BundleBoard>().FindAsync(publisher, bundle, Cancellation));

        Assert.True(view.MayRelease);
        Assert.Empty(view.Items.Single(i => i.Item.DocumentId == ready).Reasons);
        Assert.Equal(RefusalCode.WrongStage, Assert.Single(view.Items.Single(i => i.Item.DocumentId == draft).Reasons).Code);
        var writers = Assert.IsType<BundleView>(await store.Get<BundleBoard>().FindAsync(writer, bundle, Cancellation));
        Assert.False(writers.MayRelease);
        Assert.Contains(writers.Items.Single(i => i.Item.DocumentId == ready).Reasons, r => r.Code == RefusalCode.ExcludedPerson);
    }

    [Fact]
    public async Task Find_BundleWithWhatThePersonMayNotSee_CountsItOnly()
    {
        var bundle = await BundleAsync(await ReadyAsync("Secret"));
        var limited = await store.BranchPersonAsync("Lou Limited", await store.PageAsync(home, "Elsewhere"), "publisher");

        var view = Assert.IsType<BundleView>(await store.Get<BundleBoard>().FindAsync(limited, bundle, Cancellation));

        Assert.Equal((0, 1, false), (view.Items.Length, view.Hidden, view.MayRelease));
        Assert.Null(await store.Get<BundleBoard>().FindAsync(publisher, Guid.NewGuid(), Cancellation));
    }

    [Theory]
    [InlineData("spring", "Spring news")]
    [InlineData("NEWS", "Spring news")]
    [InlineData("100%", "100% ready")]
    [InlineData("%", "100% ready")]
    [InlineData("g_n", null)]
    public async Task Search_WordsOfTheName_FindsWhatIsNotPublic(string words, string? found)
    {
        await store.AddAsync(writer, home, "page", "Spring news");
        await store.AddAsync(writer, home, "page", "100% ready");
        await store.PageAsync(home, "Spring news that are public");
        var bundle = await BundleAsync();

        var items = await store.Get<BundleBoard>().SearchAsync(publisher, bundle, words, Cancellation);

        Assert.Equal(found is null ? [] : [found], items.Select(i => i.Name));
    }

    [Fact]
    public async Task Search_AlreadyInTheBundleOrNotPublishable_IsNotOffered()
    {
        var page = await store.AddAsync(writer, home, "page", "Spring news");
        var bundle = await BundleAsync(page);

        Assert.Empty(await store.Get<BundleBoard>().SearchAsync(publisher, bundle, "spring", Cancellation));
        Assert.Empty(await store.Get<BundleBoard>().SearchAsync(writer, await BundleAsync(), "spring", Cancellation));
    }

    [Fact]
    public async Task Change_LanguageThatTheDocumentDoesNotHave_IsRefused()
    {
        var page = await store.AddAsync(writer, home, "page", "Spring news");
        var bundle = await BundleAsync();

        var outcome = await store.Get<EditBundle>().ChangeAsync(bundle, new OnDocumentOptions { UserId = publisher, DocumentId = page, Culture = Editing.Welsh }, true, Cancellation);

        Desk.Refused(outcome, RefusalCode.NotFound);
    }

    private Task<ReleaseLists> ReadAsync(Guid person) => store.Get<ReleaseBoard>().ReadAsync(person, Cancellation);

    private async Task<Guid> ReadyAsync(string name)
    {
        var page = await store.AddAsync(writer, home, "page", name, Editing.Body("<p>Words.</p>"));
        Desk.Done(await store.SubmitAsync(writer, page));
        Desk.Done(await store.SignAsync(publisher, page, "review"));
        return page;
    }

    private async Task<Guid> BundleAsync(params Guid[] documents)
    {
        var bundle = Desk.Made(await store.Get<EditBundle>().CreateAsync(publisher, "Spring", Cancellation));
        foreach (var document in documents)
            Desk.Done(await store.Get<EditBundle>().ChangeAsync(bundle, new OnDocumentOptions { UserId = publisher, DocumentId = document }, true, Cancellation));
        return bundle;
    }

    private Task<EditorialOutcome> RemoveAsync(Guid page, TimeSpan after) => store.Get<RemovePage>().RunAsync(
        new RemovePageOptions { UserId = publisher, DocumentId = page, DueAt = store.Clock.GetUtcNow() + after }, Cancellation);

    private Task<Partnership.Publishing.Workflow.SubmissionState?> StateAsync(Guid page) => store.QueryAsync(
        async db => (await store.Get<SubmissionReader>().FindAsync(db, page, "en-GB", Cancellation))?.State);
}
