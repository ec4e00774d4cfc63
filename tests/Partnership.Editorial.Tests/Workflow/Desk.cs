using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>What people of the desk do in tests, in one line each.</summary>
internal static class Desk
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<Guid> PersonAsync(this EditorialStore store, string name, params string[] roles)
    {
        var id = Guid.NewGuid();
        await using var db = await store.OpenAsync();
        db.Add(new DeskUser { Id = id, DisplayName = name, UserName = name, NormalizedUserName = id.ToString("N"), CreatedAt = store.Clock.GetUtcNow().UtcDateTime });
        foreach (var role in roles)
            db.Add(new RoleAssignment { Id = Guid.NewGuid(), UserId = id, Role = role });
        await db.SaveChangesAsync(Cancellation);
        return id;
    }

    internal static Task<string> HashAsync(this EditorialStore store, Guid document, string culture = Cultures.Default) => store.QueryAsync(
        async db => (await db.Versions.NewestAsync(document, culture, Cancellation))?.ContentHash ?? "");

    internal static Task<Guid?> NewestAsync(this EditorialStore store, Guid document, string culture = Cultures.Default) => store.QueryAsync(
        async db => (await db.Versions.NewestAsync(document, culture, Cancellation))?.Id);

    internal static async Task<Guid> AddAsync(this EditorialStore store, Guid by, Guid parent, string type, string name, PropertyBag? values = null) =>
        Made(await store.Get<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = by, ContentType = type, ParentId = parent, Name = name, Properties = values ?? PropertyBag.Empty }, Cancellation));

    internal static async Task<EditorialOutcome> EditAsync(this EditorialStore store, Guid by, Guid document, string name, PropertyBag values, Guid? from = null) =>
        await store.Get<SaveEdit>().RunAsync(
            new SaveEditOptions { UserId = by, DocumentId = document, BaseVersionId = from ?? await store.NewestAsync(document), Name = name, Properties = values },
            Cancellation);

    internal static async Task<EditorialOutcome> SubmitAsync(
        this EditorialStore store, Guid by, Guid document, SubmissionKind kind = SubmissionKind.Full, string? reason = null, string? seen = null)
    {
        var outcome = await store.Get<SubmitDocument>().RunAsync(
            new SubmitDocumentOptions { UserId = by, DocumentId = document, Kind = kind, Reason = reason, SeenHash = seen ?? await store.HashAsync(document) }, Cancellation);
        await store.Get<RunChecks>().RunAsync(Cancellation); // as the worker does a moment later
        return outcome;
    }

    internal static async Task<EditorialOutcome> SignAsync(
        this EditorialStore store, Guid by, Guid document, string gate, DateOnly? on = null, string? note = "Noted.", string? seen = null) =>
        await store.Get<SignGate>().RunAsync(
            new SignGateOptions
            {
                UserId = by,
                DocumentId = document,
                Gate = gate,
                StatedOn = on ?? TestWorkflows.Calendar.DayOf(store.Clock.GetUtcNow().UtcDateTime),
                Note = note,
                SeenHash = seen ?? await store.HashAsync(document),
            },
            Cancellation);

    internal static async Task<EditorialOutcome> ReturnAsync(this EditorialStore store, Guid by, Guid document, string? reason = "Not yet.") =>
        await store.Get<ReturnSubmission>().RunAsync(new ReturnSubmissionOptions { UserId = by, DocumentId = document, Reason = reason }, Cancellation);

    internal static async Task<EditorialOutcome> RecallAsync(this EditorialStore store, Guid by, Guid document) =>
        await store.Get<ReturnSubmission>().RecallAsync(new ReturnSubmissionOptions { UserId = by, DocumentId = document }, Cancellation);

    internal static async Task<EditorialOutcome> ReleaseAsync(this EditorialStore store, Guid by, Guid document, string? seen = null) =>
        await store.Get<ReleaseDocument>().RunAsync(
            new OnDocumentOptions { UserId = by, DocumentId = document, SeenHash = seen ?? await store.HashAsync(document) }, Cancellation);

    internal static async Task<EditorialOutcome> ScheduleAsync(this EditorialStore store, Guid by, Guid document, TimeSpan after) =>
        await store.Get<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions { UserId = by, DocumentId = document, SeenHash = await store.HashAsync(document), DueAt = store.Clock.GetUtcNow() + after }, Cancellation);

    internal static Task<(int Done, int Failed)> RunDueAsync(this EditorialStore store) =>
        store.Get<RunReleases>().RunAsync(store.Clock.GetUtcNow(), Cancellation);

    internal static Guid Made(EditorialOutcome outcome) =>
        Assert.IsType<EditorialOutcome.Done>(outcome).Id ?? throw new InvalidOperationException("It made nothing.");

    internal static void Done(EditorialOutcome outcome) =>
        Assert.True(outcome is EditorialOutcome.Done, outcome is EditorialOutcome.Refused refused ? string.Join(" ", refused.Reasons.Select(r => r.Reason)) : "");

    internal static void Refused(EditorialOutcome outcome, RefusalCode code) =>
        Assert.Contains(code, Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons.Select(r => r.Code));

    /// <summary>Signs every gate of a case review by people who may.</summary>
    internal static async Task SignAllAsync(this EditorialStore store, Guid document, ReviewTeam team)
    {
        Done(await store.SignAsync(team.Reviewer, document, "peerReview"));
        Done(await store.SignAsync(team.Officer, document, "disclosureCheck"));
        Done(await store.SignAsync(team.Reviewer, document, "familyTold"));
        Done(await store.SignAsync(team.Publisher, document, "panelTold", on: TestWorkflows.Calendar.DayOf(store.Clock.GetUtcNow().UtcDateTime).AddDays(-TestWorkflows.NoticeDays)));
        Done(await store.SignAsync(team.Officer, document, "proceedingsConsidered"));
        Done(await store.SignAsync(team.Partner, document, "steeringGroupSignOff"));
    }
}

/// <summary>Five people who together can publish a case review.</summary>
internal sealed record ReviewTeam(Guid Writer, Guid Reviewer, Guid Officer, Guid Partner, Guid Publisher)
{
    internal static async Task<ReviewTeam> OfAsync(EditorialStore store) => new(
        await store.PersonAsync("Wren Writer", "writer"),
        await store.PersonAsync("Robin Reviewer", "reviewer"),
        await store.PersonAsync("Dana Disclosure", "disclosureOfficer"),
        await store.PersonAsync("Pat Partner", "partnerSignOff"),
        await store.PersonAsync("Bo Publisher", "publisher"));
}
