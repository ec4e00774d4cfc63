using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Boards;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Workflow;

public sealed class CommentTests : IAsyncLifetime
{
    private static readonly Guid First = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000001");
    private static readonly Guid Second = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000002");

    private EditorialStore store = null!; // set before each test
    private Guid home;
    private Guid writer;
    private Guid reviewer;
    private Guid review;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string TextOfSecond => CommentPlaces.InBlock("recommendations", Second, "text");

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
        writer = await store.PersonAsync("Wren Writer", "writer");
        reviewer = await store.PersonAsync("Robin Reviewer", "reviewer");
        review = await store.AddAsync(writer, await store.AddAsync(writer, home, "caseReviews", "Case reviews"), "caseReview", "Child Alder", With(First, Second));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Run_OnAFieldOfABlock_StaysWithTheBlockWhereverItIsMoved()
    {
        await LeaveAsync(reviewer, TextOfSecond);
        Assert.Equal("Recommendations, Recommendation 2: Recommendation", await WordsOfAsync(TextOfSecond));

        Desk.Done(await store.EditAsync(writer, review, "Child Alder", With(Second, First)));
        Assert.Equal("Recommendations, Recommendation 1: Recommendation", await WordsOfAsync(TextOfSecond));

        Desk.Done(await store.EditAsync(writer, review, "Child Alder", With(First)));
        Assert.Null(await WordsOfAsync(TextOfSecond));
        Assert.Equal("Say who.", Assert.Single((await ViewAsync()).Comments).Text);
    }

    [Fact]
    public async Task Run_Left_TellsWhoeverSavedTheNewestVersionAndNobodyElse()
    {
        await LeaveAsync(reviewer, "learning");
        await LeaveAsync(writer, null);

        Assert.Equal(["Robin Reviewer has left a comment on something you wrote."], await ToldAsync(writer));
        Assert.Empty(await ToldAsync(reviewer));
    }

    [Fact]
    public async Task Resolve_AndOpenAgain_TellsTheOneWhoLeftItAndIsInTheAuditTrail()
    {
        var comment = await LeaveAsync(reviewer, null);

        Desk.Done(await ResolveAsync(writer, comment, true));
        Desk.Done(await ResolveAsync(writer, comment, true)); // a second click
        Assert.Equal("Wren Writer", Assert.Single((await ViewAsync()).Comments).ResolvedBy);
        Assert.Empty(await OpenAsync());
        Desk.Done(await ResolveAsync(writer, comment, false));

        Assert.Single(await OpenAsync());
        Assert.Equal(["Wren Writer has marked your comment as resolved.", "Wren Writer has opened your comment again."], await ToldAsync(reviewer));
        Assert.Equal(["left", "resolved", "opened again"], await store.QueryAsync(
            db => db.AuditTrail.Where(e => e.Action == AuditAction.Commented && e.SubjectId == comment).OrderBy(e => e.Sequence).Select(e => e.Detail).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Run_BadInput_IsRefusedAndNothingIsKept()
    {
        Desk.Refused(await RunAsync(reviewer, review, null, " \n"), RefusalCode.AnswerMissing);
        Desk.Refused(await RunAsync(reviewer, review, null, new string('a', 2001)), RefusalCode.AnswerMissing);
        foreach (var place in new[] { "noSuchField", CommentPlaces.InBlock("recommendations", Guid.NewGuid(), "text"), CommentPlaces.InBlock("learning", Second, "text"), new string('a', 3000) })
            Desk.Refused(await RunAsync(reviewer, review, place, "Words."), RefusalCode.NotFound);
        Desk.Refused(await RunAsync(reviewer, Guid.NewGuid(), null, "Words."), RefusalCode.NotFound);

        Assert.Empty((await ViewAsync()).Comments);
    }

    [Fact]
    public async Task RunAndResolve_WithoutTheRightHereOrOnAnotherDocument_IsRefused()
    {
        var comment = await LeaveAsync(reviewer, null);
        var elsewhere = await store.PageAsync(home, "Elsewhere");
        var limited = await store.BranchPersonAsync("Lou Limited", elsewhere, "reviewer");

        Desk.Refused(await RunAsync(limited, review, null, "Words."), RefusalCode.NotPermitted);
        Desk.Refused(await ResolveAsync(limited, comment, true), RefusalCode.NotPermitted);
        Desk.Refused(await store.Get<WriteComment>().ResolveAsync(limited, elsewhere, comment, true, Cancellation), RefusalCode.NotFound);

        Assert.Single(await OpenAsync());
    }

    private static PropertyBag With(params Guid[] blocks) => Editing.ReviewValues(("recommendations", new BlocksValue(
        [.. blocks.Select((id, i) => new Block(id, "recommendation", Editing.Bag(("number", new NumberValue(i + 1)), ("text", new TextValue("Do this.")))))])));

    private async Task<Guid> LeaveAsync(Guid person, string? place) =>
        Assert.IsType<EditorialOutcome.Done>(await RunAsync(person, review, place, "Say who.")).Id ?? Guid.Empty;

    private Task<EditorialOutcome> RunAsync(Guid person, Guid document, string? place, string text) => store.Get<WriteComment>().RunAsync(
        new WriteCommentOptions { UserId = person, DocumentId = document, Property = place, Text = text }, Cancellation);

    private Task<EditorialOutcome> ResolveAsync(Guid person, Guid comment, bool isResolved) => store.Get<WriteComment>().ResolveAsync(person, review, comment, isResolved, Cancellation);

    private async Task<DocumentView> ViewAsync() => Assert.IsType<DocumentView>(await store.Get<DocumentReader>().FindAsync(writer, review, Cultures.Default, Cancellation));

    private async Task<ImmutableArray<CommentEntry>> OpenAsync() =>
        Assert.IsType<EditedDocument>(await store.Get<ReadForEdit>().FindAsync(writer, review, Cultures.Default, null, Cancellation)).Comments;

    private async Task<string?> WordsOfAsync(string place) => (await ViewAsync()).CommentPlaces.SingleOrDefault(p => p.Path == place)?.Words;

    private Task<List<string>> ToldAsync(Guid person) =>
        store.QueryAsync(db => db.Notices.Where(n => n.UserId == person).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).Select(n => n.Text).ToListAsync(Cancellation));
}
