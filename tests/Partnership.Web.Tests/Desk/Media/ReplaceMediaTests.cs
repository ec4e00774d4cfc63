using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Testing.Desk;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Desk.Media;

public sealed class ReplaceMediaTests(SharedDesk site)
{
    private const string English = "en-GB";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replace_FileOfAPageThatIsBeingChecked_VoidsWhatWasSignedAndTellsPeople()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var other = await site.DeskOfAsync("Robin Writer", Cancellation, "writer");
        using var reviewer = await site.DeskOfAsync("Rook Reviewer", Cancellation, "reviewer");
        var old = await writer.AddFileAsync("replace-old.jpg", Uploads.Picture());
        var page = await AddAsync(writer, "Replaced while checked", old);
        await SignAsync(writer, reviewer, page);

        using var sent = await other.SendFilesAsync($"{Uploads.Page}?replaces={old}", ("replace-new.jpg", Uploads.Picture(640, 480)));
        var confirm = Uploads.Location(sent);
        Assert.Contains("Replaced while checked", (await other.PageAsync(confirm, Cancellation)).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        using var done = await other.SubmitAsync(confirm, "form[data-replace]", new Dictionary<string, string?>(), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var next = Guid.Parse(Uploads.Location(done).Split('/')[^1]);
        var view = await ViewAsync(other.UserId, page);
        Assert.Equal((2, SubmissionEnd.Edited), (view.Version?.Number, view.Before?.End));
        Assert.All(view.Before?.SignOffs ?? [], s => Assert.NotNull(s.VoidedAt));
        await using var db = await OpenAsync();
        Assert.Contains(next.ToString(), (await db.Versions.SingleAsync(v => v.DocumentId == page && v.Number == 2, Cancellation)).Properties, StringComparison.Ordinal);
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == writer.UserId && n.Link.Contains(page.ToString()), Cancellation));
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == reviewer.UserId && n.Link.Contains(page.ToString()), Cancellation));
        Assert.True(await db.AuditTrail.AnyAsync(e => e.SubjectId == old && e.ActorId == other.UserId && e.Detail == $"replaced by {next}", Cancellation));
    }

    [Fact]
    public async Task Replace_PagesChangedSinceTheyWereListed_ChangesNothing()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var (old, next) = (await writer.AddFileAsync("stale-old.jpg", Uploads.Picture()), await writer.AddFileAsync("stale-new.jpg", Uploads.Picture(640, 480)));
        var page = await AddAsync(writer, "Stale replacement", old);

        var outcome = await ReplaceAsync(writer, old, next, Guid.NewGuid());

        Assert.IsType<EditorialOutcome.Refused>(outcome);
        Assert.Equal(1, (await ViewAsync(writer.UserId, page)).Version?.Number);
    }

    [Fact]
    public async Task Replace_ByAFileOfAnotherKind_IsRefused()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var (old, next) = (await writer.AddFileAsync("kind-old.jpg", Uploads.Picture()), await writer.AddFileAsync("kind-new.pdf", Uploads.Pdf));
        var page = await AddAsync(writer, "Replacement of another kind", old);

        Assert.IsType<EditorialOutcome.Refused>(await ReplaceAsync(writer, old, next, (await ViewAsync(writer.UserId, page)).Version?.Id ?? default));
    }

    [Fact]
    public async Task Replace_PersonMayNotEditThePage_IsRefusedNamingIt()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var publisher = await site.DeskOfAsync("Petrel Publisher", Cancellation, "publisher");
        var (old, next) = (await writer.AddFileAsync("not-mine-old.jpg", Uploads.Picture()), await writer.AddFileAsync("not-mine-new.jpg", Uploads.Picture(640, 480)));
        var page = await AddAsync(writer, "A page to be left alone", old);

        var outcome = await ReplaceAsync(publisher, old, next, (await ViewAsync(writer.UserId, page)).Version?.Id ?? default);

        Assert.Contains("A page to be left alone", Assert.Single(Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons).Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await ViewAsync(writer.UserId, page)).Version?.Number);
    }

    [Fact]
    public async Task Delete_FileThatIsOrWasUsed_IsRefusedSayingWhere()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var (old, next) = (await writer.AddFileAsync("needed-old.jpg", Uploads.Picture()), await writer.AddFileAsync("needed-new.jpg", Uploads.Picture(640, 480)));
        var page = await AddAsync(writer, "A page that needs it", old);

        using var used = await writer.PostAsync($"/desk/media/{old}?handler=Delete", new Dictionary<string, string?>(), Cancellation);
        Assert.IsType<EditorialOutcome.Done>(await ReplaceAsync(writer, old, next, (await ViewAsync(writer.UserId, page)).Version?.Id ?? default));
        using var historic = await writer.PostAsync($"/desk/media/{old}?handler=Delete", new Dictionary<string, string?>(), Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, used.StatusCode);
        Assert.Contains("A page that needs it", (await used.PageAsync()).QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, historic.StatusCode);
        Assert.Contains("older version", (await historic.PageAsync()).QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> AddAsync(DeskClient desk, string name, Guid picture)
    {
        var home = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.Home ?? throw new InvalidOperationException("The site has a home.");
        return Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = desk.UserId, ContentType = "page", ParentId = home.Id, Name = name, Properties = PictureTexts.Body(picture) },
            Cancellation)).Id ?? Guid.Empty;
    }

    private async Task SignAsync(DeskClient writer, DeskClient reviewer, Guid page)
    {
        var hash = (await ViewAsync(writer.UserId, page)).State?.ContentHash;
        Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<SubmitDocument>().RunAsync(
            new SubmitDocumentOptions { UserId = writer.UserId, DocumentId = page, SeenHash = hash }, Cancellation));
        await site.Services.GetRequiredService<RunChecks>().RunAsync(Cancellation);
        Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<SignGate>().RunAsync(
            new SignGateOptions { UserId = reviewer.UserId, DocumentId = page, SeenHash = hash, Gate = "review" }, Cancellation));
    }

    private Task<EditorialOutcome> ReplaceAsync(DeskClient desk, Guid old, Guid next, Guid seen) => site.Services.GetRequiredService<ReplaceMedia>().RunAsync(
        new ReplaceMediaOptions { UserId = desk.UserId, MediaId = old, ByMediaId = next, SeenVersions = [seen] }, Cancellation);

    private async Task<DocumentView> ViewAsync(Guid userId, Guid page) =>
        await site.Services.GetRequiredService<DocumentReader>().FindAsync(userId, page, English, Cancellation) ?? throw new InvalidOperationException("The page is there.");

    private Task<EditorialDbContext> OpenAsync() => site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(Cancellation);
}
