using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Disclosure;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;
using Partnership.Documents.Reports;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Disclosure;

public sealed class CleanCopyTests : IAsyncLifetime
{
    private const string English = "en-GB";

    private EditorialStore store = null!; // set before each test
    private ReviewTeam team = null!; // set before each test
    private Guid list;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        team = await ReviewTeam.OfAsync(store);
        list = await store.CreateAsync("caseReviews", await store.HomeAsync());
        await store.RepublishAsync(list, "Case reviews");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Make_PropertiesNameAnAuthor_TheNextVersionIsCheckedWithoutThem()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");
        var before = await ViewAsync(review);

        var made = Desk.Made(await MakeAsync(team.Writer, review, file, before.VersionId));
        await store.Get<RunChecks>().RunAsync(Cancellation);

        var after = await ViewAsync(review);
        Assert.Equal(["AuthorMetadata"], Assert.Single(before.Cleanable).Kinds.AsEnumerable());
        Assert.Contains(before.Findings, f => f.Kind == "AuthorMetadata");
        Assert.True(after.IsDone);
        Assert.DoesNotContain(after.Findings, f => f.Kind == "AuthorMetadata");
        Assert.Empty(after.Cleanable);
        await using var db = await store.OpenAsync();
        var version = await db.Versions.SingleAsync(v => v.Id == made, Cancellation);
        var (old, copy) = (await db.MediaFiles.SingleAsync(m => m.Id == file, Cancellation), await db.MediaFiles.SingleAsync(m => m.Id != file, Cancellation));
        Assert.Equal((after.VersionId, 2, "Clean copy of report.pdf: without hidden properties."), (made, version.Number, version.ChangeNote));
        Assert.Equal(("report.pdf", old.PageCount, "Wren Writer"), (copy.FileName, copy.PageCount, copy.UploadedBy));
        Assert.Contains(copy.Id.ToString(), version.Properties, StringComparison.Ordinal);
        Assert.DoesNotContain(file.ToString(), version.Properties, StringComparison.Ordinal);
        Assert.True(await db.AuditTrail.AnyAsync(
            e => e.Action == AuditAction.MediaChanged && e.ActorId == team.Writer && e.DocumentId == review && e.SubjectId == copy.Id && e.Detail == $"clean copy of {file}", Cancellation));
    }

    [Fact]
    public async Task Make_OtherPagesUseTheFile_TheyKeepIt()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");
        var other = await store.AddAsync(team.Writer, list, "caseReview", "Child Birch", Values(file));

        Desk.Done(await MakeAsync(team.Writer, review, file));

        await using var db = await store.OpenAsync();
        Assert.Contains(file.ToString(), (await db.Versions.SingleAsync(v => v.DocumentId == other, Cancellation)).Properties, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_ReviewIsPublic_StaysAsItIsForThePublic()
    {
        var review = await store.CreateAsync("caseReview", list);
        var (file, _) = await LeakyAsync("libreoffice-author.pdf");
        await store.RepublishAsync(review, "Child Alder", Values(file));
        var publicly = await store.QueryAsync(db => db.Publications.SingleAsync(p => p.DocumentId == review, Cancellation));
        await CheckAsync(review);

        Desk.Done(await MakeAsync(team.Writer, review, file));

        Assert.Equal(publicly.VersionId, (await store.QueryAsync(db => db.Publications.SingleAsync(p => p.DocumentId == review, Cancellation))).VersionId);
    }

    [Fact]
    public async Task Make_IsBeingChecked_EndsThatAndVoidsWhatWasSigned()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        Assert.True((await ViewAsync(review)).IsUnderway);

        Desk.Done(await MakeAsync(team.Writer, review, file));

        Assert.False((await ViewAsync(review)).IsUnderway);
        await using var db = await store.OpenAsync();
        Assert.Equal(SubmissionEnd.Edited, (await db.Submissions.SingleAsync(s => s.DocumentId == review, Cancellation)).End);
        Assert.NotNull((await db.SignOffs.SingleAsync(Cancellation)).VoidedAt);
    }

    [Fact]
    public async Task Make_OfficerHasSaidSomethingOfAnotherFinding_ItHoldsForTheCopy()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-comment.pdf", "<p>Anyone may ring her on 07700 900123.</p>");
        var phone = Assert.Single((await ViewAsync(review)).Findings, f => f.Kind == "Phone");
        Desk.Done(await store.Get<ResolveFinding>().RunAsync(
            new ResolveFindingOptions { UserId = team.Officer, DocumentId = review, Key = phone.Key, Kind = ResolutionKind.NotIdentifying, Because = "Nobody has it." }, Cancellation));

        Desk.Done(await MakeAsync(team.Writer, review, file));
        await store.Get<RunChecks>().RunAsync(Cancellation);

        Assert.NotNull(Assert.Single((await ViewAsync(review)).Findings, f => f.Kind == "Phone").Resolution);
    }

    [Fact]
    public async Task Make_WordsAreUnderABlackBox_SaysWhatToDoAndShowsNoWordOfTheCase()
    {
        var (review, file) = await ReviewWithAsync("chromium-black-box.pdf");
        Desk.Done(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, ["HIDDEN-NAME"], Cancellation));

        var reason = Reason(await MakeAsync(team.Writer, review, file), RefusalCode.InvalidValue);

        Assert.Contains("in the pages themselves", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN-NAME", reason, StringComparison.OrdinalIgnoreCase);
        await AssertNothingHappenedAsync(review);
    }

    [Fact]
    public async Task Make_FileIsClean_SaysSo()
    {
        var (file, _) = await store.MediumAsync("The report.");
        var review = await AddAsync(file);

        Assert.Contains("nothing in it", Reason(await MakeAsync(team.Writer, review, file), RefusalCode.InvalidValue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_TwoPeopleAtOnce_OneVersionIsMade()
    {
        var other = await store.PersonAsync("Robin Writer", "writer");
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");
        var seen = (await ViewAsync(review)).VersionId;

        var outcomes = await Task.WhenAll(MakeAsync(team.Writer, review, file, seen), MakeAsync(other, review, file, seen), MakeAsync(team.Writer, review, file, seen));

        Assert.Single(outcomes, o => o is EditorialOutcome.Done);
        Assert.All(outcomes.Where(o => o is EditorialOutcome.Refused), o => Desk.Refused(o, RefusalCode.Changed));
        await using var db = await store.OpenAsync();
        Assert.Equal(2, await db.Versions.CountAsync(v => v.DocumentId == review, Cancellation));
        var copy = await db.MediaFiles.SingleAsync(m => m.Id != file, Cancellation);
        Assert.True(store.Get<MediaFolder>().Has(copy.Sha256));
    }

    [Fact]
    public async Task Make_VersionIsOlderThanTheNewest_IsRefusedAndNothingIsLost()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");
        var seen = (await ViewAsync(review)).VersionId;
        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder and a change", Values(file)));

        Assert.Contains("Wren Writer has saved", Reason(await MakeAsync(team.Writer, review, file, seen), RefusalCode.Changed), StringComparison.Ordinal);

        await using var db = await store.OpenAsync();
        Assert.Equal("Child Alder and a change", (await db.Versions.SingleAsync(v => v.DocumentId == review && v.Number == 2, Cancellation)).Name);
        Assert.Equal(1, await db.MediaFiles.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Make_WithoutThePermission_StartsNoWorker()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");
        var seen = (await ViewAsync(review)).VersionId;
        var make = Played(_ => throw new InvalidOperationException("A worker was started."));

        foreach (var person in new[] { team.Officer, team.Reviewer, team.Partner, team.Publisher })
        {
            Desk.Refused(await MakeAsync(person, review, file, seen, make), RefusalCode.NotPermitted);
            Assert.Empty((await store.Get<CheckReader>().ReadAsync(person, review, English, Cancellation))?.Cleanable ?? []);
        }

        Desk.Refused(await MakeAsync(Guid.NewGuid(), review, file, seen, make), RefusalCode.NotPermitted);
        Desk.Refused(await MakeAsync(team.Writer, Guid.NewGuid(), file, seen, make), RefusalCode.NotFound);
        Desk.Refused(await MakeAsync(team.Writer, review, Guid.NewGuid(), seen, make), RefusalCode.NotFound);
    }

    [Fact]
    public async Task Make_WorkerDies_SaysSoAndNothingStays()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");

        var outcome = await MakeAsync(team.Writer, review, file, make: Played(_ => new NoCleanCopy("The examination broke off.")));

        Assert.Contains("broke off", Reason(outcome, RefusalCode.InvalidValue), StringComparison.Ordinal);
        await AssertNothingHappenedAsync(review);
    }

    [Fact]
    public async Task Make_WorkerGivesSomethingElse_IsRefusedAndNothingStays()
    {
        var (review, file) = await ReviewWithAsync("libreoffice-author.pdf");
        var longer = await File.ReadAllBytesAsync(Leak("../clean/libreoffice-long.pdf"), Cancellation);

        foreach (var (bytes, code) in new[] { ("%PDF-1.7 and no more"u8.ToArray(), RefusalCode.UnusableFile), (longer, RefusalCode.InvalidValue) })
            Reason(await MakeAsync(team.Writer, review, file, make: Played(_ => new CleanCopy(bytes, [FileFindingKind.Comment]))), code);

        await AssertNothingHappenedAsync(review);
    }

    private async Task AssertNothingHappenedAsync(Guid review)
    {
        await using var db = await store.OpenAsync();
        Assert.Equal(1, await db.Versions.CountAsync(v => v.DocumentId == review, Cancellation));
        var kept = await db.MediaFiles.Select(m => m.Sha256).ToListAsync(Cancellation);
        Assert.Equal(kept, Directory.EnumerateFiles(store.MediaPath, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    private async Task<(Guid Review, Guid File)> ReviewWithAsync(string leak, string learning = "<p>We learnt.</p>")
    {
        var (file, _) = await LeakyAsync(leak);
        return (await AddAsync(file, learning), file);
    }

    private async Task<Guid> AddAsync(Guid file, string learning = "<p>We learnt.</p>")
    {
        var review = await store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Values(file, learning));
        await CheckAsync(review);
        return review;
    }

    private async Task CheckAsync(Guid review)
    {
        Desk.Done(await store.Get<RequestCheck>().RunAsync(new OnDocumentOptions { UserId = team.Writer, DocumentId = review, SeenHash = "" }, Cancellation));
        await store.Get<RunChecks>().RunAsync(Cancellation);
    }

    private async Task<(Guid Id, string Sha256)> LeakyAsync(string leak) => await store.MediumAsync(await File.ReadAllBytesAsync(Leak(leak), Cancellation), "report.pdf");

    private static string Leak(string name) => Path.Combine(Repository.Root, "tests", "Partnership.Documents.Tests", "Forensics", "Files", "leaks", name);

    private static PropertyBag Values(Guid file, string learning = "<p>We learnt.</p>") =>
        Editing.ReviewValues(("learning", new RichTextValue(learning)), ("report", Editing.Files(file)));

    private async Task<CheckView> ViewAsync(Guid review) =>
        await store.Get<CheckReader>().ReadAsync(team.Writer, review, English, Cancellation) ?? throw new InvalidOperationException("It is gone.");

    private async Task<EditorialOutcome> MakeAsync(Guid by, Guid review, Guid file, Guid? seen = null, MakeCleanCopy? make = null) =>
        await (make ?? store.Get<MakeCleanCopy>()).RunAsync(
            new MakeCleanCopyOptions { UserId = by, DocumentId = review, Culture = English, FileId = file, SeenVersion = seen ?? await store.NewestAsync(review) ?? default }, Cancellation);

    private static string Reason(EditorialOutcome outcome, RefusalCode code)
    {
        Desk.Refused(outcome, code);
        return Assert.Single(Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons).Reason;
    }

    private MakeCleanCopy Played(Func<string, CleanCopyOutcome> worker) => new(
        store.Get<DeskReads>(), store.Get<CleanableFiles>(), new PlayedExaminer(worker), store.Get<MediaFolder>(), store.Get<UploadMedia>(), store.Get<SaveEdit>(),
        store.Get<DisclosureCheck>(), new TermSeal(store.Get<ISecretKeeper>()));

    private sealed class PlayedExaminer(Func<string, CleanCopyOutcome> clean) : IFileExaminer
    {
        public Task<CleanCopyOutcome> CleanAsync(string path, CancellationToken cancellationToken) => Task.FromResult(clean(path));

        public Task<Examination> ExamineAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<byte[]?> DrawPageAsync(string path, int page, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ReportMaking> MakeReportAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
