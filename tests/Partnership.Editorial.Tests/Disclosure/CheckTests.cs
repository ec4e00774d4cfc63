using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Media;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Disclosure;

public sealed class CheckTests : IAsyncLifetime
{
    private const string Phone = "07700 900123";

    private EditorialStore store = null!; // set before each test
    private ReviewTeam team = null!; // set before each test
    private Guid home;
    private Guid list;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        team = await ReviewTeam.OfAsync(store);
        home = await store.HomeAsync();
        list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Sign_FindingIsOpen_IsRefusedUntilTheOfficerDealsWithIt()
    {
        var review = await SubmittedAsync($"<p>Anyone may ring her on {Phone}.</p>");
        var finding = Assert.Single((await ViewAsync(review)).Findings);

        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.FindingsOpen);
        Assert.Equal(WaitingFor.Findings, Assert.Single(await store.Get<WaitingBoard>().ReadAsync(team.Officer, Cancellation)).For);
        Desk.Done(await ResolveAsync(team.Officer, review, finding.Key, ResolutionKind.ToBeFixed));
        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.FindingsOpen);
        Desk.Done(await ResolveAsync(team.Officer, review, finding.Key, ResolutionKind.NotIdentifying));

        Assert.Equal(WaitingFor.Signature, Assert.Single(await store.Get<WaitingBoard>().ReadAsync(team.Officer, Cancellation)).For);
        Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck"));
        Assert.Equal(("Phone", "Learning", Phone), (finding.Kind, finding.Place, finding.Text));
        Assert.Contains("ring her on ", finding.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_CheckHasNotRun_IsRefused()
    {
        var review = await AddAsync("<p>Nothing.</p>");
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        await using (var db = await store.OpenAsync())
            await db.VersionChecks.ExecuteUpdateAsync(c => c.SetProperty(x => x.State, VersionCheckState.Waiting), Cancellation);

        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.NotChecked);
        await store.Get<RunChecks>().RunAsync(Cancellation);

        Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck"));
    }

    [Fact]
    public async Task Add_WordIsInTheReport_IsFoundMaskedAndKeptFromEveryByteOfTheStore()
    {
        var (file, _) = await store.MediumAsync("The cousin, Quillon Zebedee, was told.");
        var review = await AddAsync("<p>It says nothing.</p>", ("report", Editing.Files(file)));
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));

        Desk.Done(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, ["Quillon Zebedee", "Xanthorpe"], Cancellation));
        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.NotChecked);
        await store.Get<RunChecks>().RunAsync(Cancellation);

        var view = await ViewAsync(review);
        var finding = Assert.Single(view.Findings, f => f.Kind == "ForbiddenTerm");
        Assert.Equal((file, 1), (finding.FileId, finding.Page));
        Assert.NotNull(finding.Box);
        Assert.DoesNotContain("uillon", finding.Text + finding.Before + finding.After + finding.Why, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["Q\u2022\u2022\u2022", "X\u2022\u2022\u2022"], view.Terms?.Select(t => t.Masked).Order());
        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.FindingsOpen);
        await AssertNotStoredAsync("Quillon", "Xanthorpe");
    }

    [Fact]
    public async Task Add_AfterEverythingIsSigned_KeepsTheReviewFromThePublic()
    {
        var review = await SubmittedAsync("<p>Everyone in Xanthorpe knew.</p>", sign: false);
        await ResolveAllAsync(review);
        await store.SignAllAsync(review, team);

        Desk.Done(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, ["Xanthorpe"], Cancellation));
        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.NotChecked);
        await store.Get<RunChecks>().RunAsync(Cancellation);
        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.FindingsOpen);

        Assert.False((await store.PathsAsync()).ContainsKey(review));
    }

    [Fact]
    public async Task Add_WithoutThePermission_IsRefused()
    {
        var review = await AddAsync("<p>Nothing.</p>");

        Desk.Refused(await store.Get<ChangeCaseTerms>().AddAsync(team.Writer, review, ["Xanthorpe"], Cancellation), RefusalCode.NotPermitted);
        Desk.Refused(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, ["x"], Cancellation), RefusalCode.InvalidValue);
        Desk.Refused(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, [" ", ""], Cancellation), RefusalCode.AnswerMissing);

        Assert.Null((await store.Get<CheckReader>().ReadAsync(team.Writer, review, "en-GB", Cancellation))?.Terms);
        Assert.Empty(await store.QueryAsync(db => db.CaseTerms.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Remove_AWord_ClosesItsFinding()
    {
        var review = await SubmittedAsync("<p>Everyone in Xanthorpe knew.</p>");
        Desk.Done(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, ["Xanthorpe"], Cancellation));
        await store.Get<RunChecks>().RunAsync(Cancellation);
        var term = Assert.Single((await ViewAsync(review)).Terms ?? []);

        Desk.Done(await store.Get<ChangeCaseTerms>().RemoveAsync(team.Officer, review, term.Id, Cancellation));
        await store.Get<RunChecks>().RunAsync(Cancellation);

        Assert.DoesNotContain((await ViewAsync(review)).Findings, f => f.Kind == "ForbiddenTerm");
        Assert.Equal(2, await store.QueryAsync(db => db.AuditTrail.CountAsync(e => e.Action == AuditAction.CaseTermsChanged, Cancellation)));
    }

    [Fact]
    public async Task Resolve_NewVersionSaysTheSame_CarriesItOver()
    {
        var review = await SubmittedAsync($"<p>Anyone may ring her on {Phone}.</p>");
        Desk.Done(await ResolveAsync(team.Officer, review, Assert.Single((await ViewAsync(review)).Findings).Key, ResolutionKind.NotIdentifying));

        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Values($"<p>A new beginning.</p><p>Anyone may ring her on {Phone}.</p>")));
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));

        Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck"));
    }

    [Fact]
    public async Task Resolve_WithoutReasonOrPermission_IsRefused()
    {
        var review = await SubmittedAsync($"<p>Anyone may ring her on {Phone}.</p>");
        var key = Assert.Single((await ViewAsync(review)).Findings).Key;

        Desk.Refused(await ResolveAsync(team.Publisher, review, key, ResolutionKind.NotIdentifying), RefusalCode.NotPermitted);
        Desk.Refused(await ResolveAsync(team.Officer, review, key, ResolutionKind.NotIdentifying, because: " "), RefusalCode.AnswerMissing);
        Desk.Refused(await ResolveAsync(team.Officer, review, new string('0', 64), ResolutionKind.NotIdentifying), RefusalCode.NotFound);
        Assert.True(Assert.Single((await ViewAsync(review)).Findings).IsOpen);
    }

    [Fact]
    public async Task Run_FileCantBeExamined_NobodyMaySayItIsHarmless()
    {
        var (file, sha256) = await store.MediumAsync("The report.");
        await File.WriteAllTextAsync(store.Get<MediaFolder>().PathOf(sha256), "This is no PDF any more.", Cancellation);
        var review = await AddAsync("<p>Nothing.</p>", ("report", Editing.Files(file)));
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        var finding = Assert.Single((await ViewAsync(review)).Findings, f => f.Kind == FindingKinds.NotExamined);

        Desk.Refused(await ResolveAsync(team.Officer, review, finding.Key, ResolutionKind.NotIdentifying), RefusalCode.InvalidValue);
        Desk.Done(await ResolveAsync(team.Officer, review, finding.Key, ResolutionKind.ToBeFixed));

        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.FindingsOpen);
    }

    [Fact]
    public async Task ChangeMedia_NameOfTheFileTells_ShutsTheGateAgain()
    {
        var (file, _) = await store.MediumAsync("The report.");
        var review = await AddAsync("<p>Nothing.</p>", ("report", Editing.Files(file)));
        Desk.Done(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, ["Xanthorpe"], Cancellation));
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        Assert.DoesNotContain((await ViewAsync(review)).Findings, f => f.IsOpen);

        Desk.Done(await store.Get<ChangeMedia>().RunAsync(new ChangeMediaOptions { UserId = team.Publisher, MediaId = file, FileName = "the-xanthorpe-report" }, Cancellation));
        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.NotChecked);
        await store.Get<RunChecks>().RunAsync(Cancellation);

        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.FindingsOpen);
    }

    [Fact]
    public async Task PublishInEmergency_TellsByItselfWhoSomebodyIs_IsRefused()
    {
        var page = await store.AddAsync(team.Writer, home, "page", "The bridge is shut", Editing.Body("<p>Her NHS number is 999 000 0018.</p>"));
        var innocent = await store.AddAsync(team.Writer, home, "page", "The road is shut", Editing.Body("<p>Take the other road.</p>"));

        Desk.Refused(await EmergencyAsync(page), RefusalCode.FindingsOpen);
        Desk.Done(await EmergencyAsync(innocent));

        Assert.False((await store.PathsAsync()).ContainsKey(page));
        Assert.True((await store.PathsAsync()).ContainsKey(innocent));
    }

    [Fact]
    public async Task Withdraw_ExplanationTellsWhoSomebodyIs_IsRefused()
    {
        var page = await store.AddAsync(team.Writer, home, "page", "The bridge is shut", Editing.Body("<p>Take the other road.</p>"));
        Desk.Done(await EmergencyAsync(page));
        Desk.Done(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, page, ["Xanthorpe"], Cancellation));

        foreach (var explanation in new[] { "It names xan\u00ADthorpe.", "It has the number 999 000 0018 of the NHS." })
        {
            var outcome = await WithdrawAsync(page, explanation);
            Desk.Refused(outcome, RefusalCode.FindingsOpen);
            var reason = Assert.Single(Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons).Reason;
            Assert.DoesNotContain("thorpe", reason, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("0018", reason, StringComparison.Ordinal);
        }

        Desk.Done(await WithdrawAsync(page, "A date is wrong. The corrected page will be here on 3 March 2027."));
    }

    private async Task<EditorialOutcome> WithdrawAsync(Guid page, string explanation) =>
        await store.Get<RemovePage>().RunAsync(new RemovePageOptions { UserId = team.Publisher, DocumentId = page, Explanation = explanation }, Cancellation);

    private async Task<EditorialOutcome> EmergencyAsync(Guid page) => await store.Get<PublishInEmergency>().RunAsync(
        new PublishInEmergencyOptions { UserId = team.Publisher, DocumentId = page, SeenHash = await store.HashAsync(page), Reason = "It can't wait." }, Cancellation);

    [Fact]
    public async Task RunPublished_WordsWereAddedAfterwards_TellsTheOfficersOnce()
    {
        var review = await SubmittedAsync($"<p>Anyone may ring her on {Phone}.</p>", sign: false);
        await ResolveAllAsync(review);
        await store.SignAllAsync(review, team);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Desk.Done(await store.ReleaseAsync(team.Publisher, review));
        await using (var db = await store.OpenAsync())
        {
            await db.Resolutions.ExecuteDeleteAsync(Cancellation);
            await db.VersionChecks.ExecuteUpdateAsync(c => c.SetProperty(x => x.Settings, new string('0', 64)), Cancellation);
        }

        var (done, open) = await store.Get<CheckPublished>().RunAsync(Cancellation);
        var (again, _) = await store.Get<CheckPublished>().RunAsync(Cancellation);

        Assert.True(done >= 2, "The review and the pages above it are public.");
        Assert.Equal((1, 0), (open, again));
        var told = await store.QueryAsync(db => db.Notices.Where(n => n.UserId == team.Officer && n.Link.Contains("/check")).ToListAsync(Cancellation));
        Assert.Contains("1 finding is open", Assert.Single(told).Text, StringComparison.Ordinal);
    }

    private async Task<Guid> SubmittedAsync(string learning, bool sign = true)
    {
        var review = await AddAsync(learning);
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        if (sign)
            Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        return review;
    }

    private Task<Guid> AddAsync(string learning, params (string Alias, PropertyValue Value)[] more) =>
        store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Values(learning, more));

    private static PropertyBag Values(string learning, params (string Alias, PropertyValue Value)[] more) =>
        Editing.ReviewValues([("learning", new RichTextValue(learning)), .. more]);

    private async Task<CheckView> ViewAsync(Guid review) =>
        await store.Get<CheckReader>().ReadAsync(team.Officer, review, "en-GB", Cancellation) ?? throw new InvalidOperationException("It is gone.");

    private Task<EditorialOutcome> ResolveAsync(Guid by, Guid review, string key, ResolutionKind kind, string because = "It is a number that nobody has.") =>
        store.Get<ResolveFinding>().RunAsync(new ResolveFindingOptions { UserId = by, DocumentId = review, Key = key, Kind = kind, Because = because }, Cancellation);

    private async Task ResolveAllAsync(Guid review)
    {
        foreach (var finding in (await ViewAsync(review)).Findings.Where(f => f.IsOpen))
            Desk.Done(await ResolveAsync(team.Officer, review, finding.Key, ResolutionKind.NotIdentifying));
    }

    private async Task AssertNotStoredAsync(params string[] words)
    {
        var bytes = await store.Database.ReadAllAsync();
        foreach (var word in words)
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"'{word}' stands in the database.");
    }
}
