using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Releases;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Workflow;

public sealed class CaseReviewTests : IAsyncLifetime
{
    private static readonly PropertyBag Values = Editing.ReviewValues();

    private EditorialStore store = null!; // set before each test
    private ReviewTeam team = null!; // set before each test
    private Guid review;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        team = await ReviewTeam.OfAsync(store);
        var home = await store.HomeAsync();
        var list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        review = await store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Values);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Release_EveryGateIsSigned_BecomesPublicWithAuditAndLog()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        await store.SignAllAsync(review, team);

        Desk.Done(await store.ReleaseAsync(team.Publisher, review));

        Assert.True(await IsPublicAsync());
        var trail = await store.QueryAsync(db => db.AuditTrail.OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync(Cancellation));
        Assert.Equal(AuditAction.Published, trail[^1]);
        Assert.Equal(6, trail.Count(a => a == AuditAction.SignedOff));
        Assert.Null((await store.Get<AuditTrail>().CheckAsync(Cancellation)).BrokenAt);
    }

    [Fact]
    public async Task Release_OneGateIsOpen_IsRefused()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));

        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.GateOpen);

        Assert.False(await IsPublicAsync());
    }

    [Fact]
    public async Task Edit_SomethingIsSigned_VoidsItAndTellsEveryone()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        await store.SignAllAsync(review, team);

        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Editing.ReviewValues(("area", new TextValue("Elsewhere")))));

        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.WrongStage);
        var voided = await store.QueryAsync(db => db.SignOffs.CountAsync(s => s.VoidedAt != null, Cancellation));
        var told = await store.QueryAsync(db => db.Notices.Where(n => n.Text.Contains("void")).Select(n => n.UserId).ToListAsync(Cancellation));
        Assert.Equal(6, voided);
        Assert.Equal(new[] { team.Reviewer, team.Officer, team.Partner, team.Publisher }.Order(), told.Order());
    }

    [Fact]
    public async Task Edit_NothingIsChanged_LeavesNoVersionAndVoidsNothing()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));

        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Values));

        Assert.Equal(1, await store.QueryAsync(db => db.Versions.CountAsync(v => v.DocumentId == review, Cancellation)));
        Assert.Equal(1, await store.QueryAsync(db => db.SignOffs.CountAsync(s => s.VoidedAt == null, Cancellation)));
    }

    [Theory]
    [InlineData("writer", "reviewer")]
    public async Task Sign_AuthorWithTheRole_IsRefused(params string[] roles)
    {
        var both = await store.PersonAsync("Wren Both", roles);
        Desk.Done(await store.EditAsync(both, review, "Child Alder", Editing.ReviewValues(("area", new TextValue("Elsewhere")))));
        Desk.Done(await store.SubmitAsync(team.Writer, review));

        Desk.Refused(await store.SignAsync(both, review, "peerReview"), RefusalCode.ExcludedPerson);
    }

    [Fact]
    public async Task Sign_SubmitterWithTheRole_IsRefused()
    {
        var both = await store.PersonAsync("Sam Submitter", "writer", "reviewer");
        Desk.Done(await store.SubmitAsync(both, review));

        Desk.Refused(await store.SignAsync(both, review, "peerReview"), RefusalCode.ExcludedPerson);
    }

    [Fact]
    public async Task Sign_SignerOfTheDisclosureCheck_CannotSignForTheGroup()
    {
        var both = await store.PersonAsync("Dana Both", "disclosureOfficer", "partnerSignOff");
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        foreach (var gate in new[] { "disclosureCheck", "familyTold", "panelTold", "proceedingsConsidered" })
            Desk.Done(await store.SignAsync(both, review, gate));

        Desk.Refused(await store.SignAsync(both, review, "steeringGroupSignOff"), RefusalCode.ExcludedPerson);
    }

    [Fact]
    public async Task Sign_Replayed_IsRefused()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));

        Desk.Refused(await store.SignAsync(team.Reviewer, review, "peerReview"), RefusalCode.WrongStage);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("")]
    public async Task Sign_OtherHashThanIsThere_IsRefused(string seen)
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));

        Desk.Refused(await store.SignAsync(team.Reviewer, review, "peerReview", seen: seen), RefusalCode.Changed);
    }

    [Fact]
    public async Task Release_StoredTextWasChangedBehindTheDesk_IsRefused()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        await store.SignAllAsync(review, team);
        await using (var db = await store.OpenAsync())
            await db.Database.ExecuteSqlRawAsync("UPDATE document_versions SET \"Properties\" = replace(\"Properties\", 'The borough', 'Elm Road')", Cancellation);

        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.Changed);

        Assert.False(await IsPublicAsync());
    }

    [Fact]
    public async Task Release_NoticeHasNotPassed_IsRefusedUntilItHas()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck"));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "familyTold"));
        Desk.Done(await store.SignAsync(team.Publisher, review, "panelTold"));
        Desk.Done(await store.SignAsync(team.Officer, review, "proceedingsConsidered"));
        Desk.Done(await store.SignAsync(team.Partner, review, "steeringGroupSignOff"));

        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.WrongTime);
        Desk.Refused(await store.ScheduleAsync(team.Publisher, review, TimeSpan.FromDays(1)), RefusalCode.WrongTime);
        Desk.Done(await store.ScheduleAsync(team.Publisher, review, TimeSpan.FromDays(TestWorkflows.NoticeDays)));
        store.Clock.Advance(TimeSpan.FromDays(TestWorkflows.NoticeDays));

        Assert.Equal((1, 0), await store.RunDueAsync());
        Assert.Equal((0, 0), await store.RunDueAsync());
        Assert.True(await IsPublicAsync());
    }

    [Fact]
    public async Task RunDue_PublisherWasDisabled_IsRefusedAndTold()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        await store.SignAllAsync(review, team);
        Desk.Done(await store.ScheduleAsync(team.Publisher, review, TimeSpan.FromHours(1)));
        await using (var db = await store.OpenAsync())
            await db.Users.Where(u => u.Id == team.Publisher).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisabledAt, DateTime.UnixEpoch), Cancellation);
        store.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal((0, 1), await store.RunDueAsync());

        Assert.False(await IsPublicAsync());
        Assert.Equal(ReleaseState.Failed, await store.QueryAsync(db => db.Releases.Select(r => r.State).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Return_WithoutReason_IsRefused()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));

        Desk.Refused(await store.ReturnAsync(team.Reviewer, review, reason: " "), RefusalCode.AnswerMissing);
        Desk.Done(await store.ReturnAsync(team.Reviewer, review, "Page 3 names a street."));

        var told = await store.QueryAsync(db => db.Notices.Where(n => n.UserId == team.Writer).Select(n => n.Text).ToListAsync(Cancellation));
        Assert.Contains(told, t => t.Contains("sent back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Correct_PublishedReview_NeedsOnlyTheDisclosureCheckAndAReason()
    {
        await PublishAsync();
        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Editing.ReviewValues(("area", new TextValue("The Borough")))));

        Desk.Refused(await store.SubmitAsync(team.Writer, review, SubmissionKind.Correction), RefusalCode.AnswerMissing);
        Desk.Done(await store.SubmitAsync(team.Writer, review, SubmissionKind.Correction, "A capital letter."));
        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.GateOpen);
        Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck"));
        Desk.Done(await store.ReleaseAsync(team.Publisher, review));
    }

    [Fact]
    public async Task Correct_NeverPublished_IsRefused() =>
        Desk.Refused(await store.SubmitAsync(team.Writer, review, SubmissionKind.Correction, "A slip."), RefusalCode.NoSuchWay);

    [Fact]
    public async Task Correct_ReviewWasRemovedMeanwhile_IsRefused()
    {
        await PublishAsync();
        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Editing.ReviewValues(("area", new TextValue("The Borough")))));
        Desk.Done(await store.SubmitAsync(team.Writer, review, SubmissionKind.Correction, "A capital letter."));
        Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck"));
        await RemoveAsync();

        Desk.Refused(await store.ReleaseAsync(team.Publisher, review), RefusalCode.NoSuchWay);

        Assert.False(await IsPublicAsync());
    }

    [Fact]
    public async Task PublishInEmergency_CaseReview_IsRefused()
    {
        var outcome = await store.Get<PublishInEmergency>().RunAsync(
            new PublishInEmergencyOptions { UserId = team.Publisher, DocumentId = review, SeenHash = await store.HashAsync(review), Reason = "Now." }, Cancellation);

        Desk.Refused(outcome, RefusalCode.NoSuchWay);
        Assert.False(await IsPublicAsync());
    }

    [Fact]
    public async Task Sign_SignerBecameAnAuthorByARemoval_VoidsTheFirstSignature()
    {
        var former = await PublicReviewByAsync("writer", "reviewer");
        Desk.Done(await store.SignAsync(former, review, "peerReview")); // what is public they wrote, what is new they didn't

        await RemoveAsync();
        Desk.Refused(await store.SignAsync(former, review, "peerReview"), RefusalCode.ExcludedPerson);
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));

        var signOffs = await store.QueryAsync(db => db.SignOffs.Where(s => s.Gate == "peerReview").OrderByDescending(s => s.SignedAt).Take(2).ToListAsync(Cancellation));
        Assert.Equal([(team.Reviewer, null), (former, "excluded")], signOffs.OrderBy(s => s.VoidedAt is not null).Select(s => (s.SignedById, s.VoidedBecause)));
        var told = await store.QueryAsync(db => db.Notices.Where(n => n.UserId == former).Select(n => n.Text).ToListAsync(Cancellation));
        Assert.Contains(told, t => t.Contains("Your signature", StringComparison.Ordinal));
        Assert.Single(await store.QueryAsync(db => db.AuditTrail.Where(e => e.Action == AuditAction.SignOffsVoided && e.Detail == "excluded: peerReview").ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Sign_GateOpensAgainBehindTheGroups_SignerForTheGroupCannotSignIt()
    {
        var former = await PublicReviewByAsync("writer", "disclosureOfficer");
        var two = await store.PersonAsync("Two Hats", "disclosureOfficer", "partnerSignOff");
        await store.SignAllAsync(review, team with { Officer = former, Partner = two });

        await RemoveAsync();

        Desk.Refused(await store.SignAsync(two, review, "disclosureCheck"), RefusalCode.ExcludedPerson);
        Desk.Done(await store.SignAsync(team.Officer, review, "disclosureCheck"));
    }

    // A review that one person wrote and that is public, and a new version of it by the writer that waits for its gates.
    private async Task<Guid> PublicReviewByAsync(params string[] roles)
    {
        var former = await store.PersonAsync("Eve Editor", roles);
        Desk.Done(await store.EditAsync(former, review, "Child Alder", Editing.ReviewValues(("area", new TextValue("Elsewhere")))));
        await PublishAsync();
        store.Clock.Advance(TimeSpan.FromHours(1));
        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", Values));
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        return former;
    }

    private async Task RemoveAsync() => Desk.Done(await store.Get<RemovePage>().RunAsync(
        new RemovePageOptions { UserId = team.Publisher, DocumentId = review, Reason = "A court's order." }, Cancellation));

    [Fact]
    public async Task Remove_BeforeTheDayUntilWhichItStaysPublic_NeedsAReason()
    {
        await PublishAsync();
        var remove = store.Get<RemovePage>();
        var options = new RemovePageOptions { UserId = team.Publisher, DocumentId = review };

        Desk.Refused(await remove.RunAsync(options, Cancellation), RefusalCode.AnswerMissing);
        Desk.Done(await remove.RunAsync(options with { Reason = "A court order." }, Cancellation));

        Assert.False(await IsPublicAsync());
    }

    [Fact]
    public async Task TakeDown_PublicReview_LeavesARecordAndNothingPublic()
    {
        var administrator = await store.PersonAsync("Ada Administrator", "administrator");
        await PublishAsync();

        Desk.Done(await store.Get<TakeDown>().RunAsync(
            new TakeDownOptions { UserId = team.Officer, DocumentId = review, Reason = "Page 3." }, Cancellation));

        Assert.False(await IsPublicAsync());
        Assert.Equal("Page 3.", await store.QueryAsync(db => db.Incidents.Select(i => i.Reason).SingleAsync(Cancellation)));
        Assert.True(await store.QueryAsync(db => db.Notices.AnyAsync(n => n.UserId == administrator, Cancellation)));
    }

    [Fact]
    public async Task TakeDown_Writer_IsRefused()
    {
        var outcome = await store.Get<TakeDown>().RunAsync(new TakeDownOptions { UserId = team.Writer, DocumentId = review, Reason = "Page 3." }, Cancellation);

        Desk.Refused(outcome, RefusalCode.NotPermitted);
    }

    private async Task PublishAsync()
    {
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        await store.SignAllAsync(review, team);
        Desk.Done(await store.ReleaseAsync(team.Publisher, review));
    }

    private async Task<bool> IsPublicAsync() => (await store.PathsAsync()).ContainsKey(review);
}
