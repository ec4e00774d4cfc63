using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Log;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>Looks at everything that became public in a history, by the rows that are left of it.</summary>
internal sealed class PublicationJudge(EditorialStore store, AnyPeople people, Guid branch)
{
    internal static readonly string[] Gates = ["peerReview", "disclosureCheck", "familyTold", "panelTold", "proceedingsConsidered", "steeringGroupSignOff"];

    private readonly List<(Guid Document, Guid Place, DateTime From)> places = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Who has to do with a stage.</summary>
    internal static string[] RolesFor(string stage) => stage switch
    {
        "peerReview" => ["reviewer"],
        "review" => ["reviewer", "publisher"],
        "disclosureCheck" or "proceedingsConsidered" => ["disclosureOfficer"],
        "familyTold" => ["reviewer", "disclosureOfficer"],
        "panelTold" => ["publisher", "partnerSignOff"],
        WorkflowStage.Draft => ["writer"],
        WorkflowStage.Ready or WorkflowStage.Scheduled => ["publisher"],
        _ => ["partnerSignOff"],
    };

    /// <summary>Notes where a document stands from a moment on.</summary>
    internal void Stands(Guid document, Guid place, DateTime from) => places.Add((document, place, from));

    /// <summary>Looks at every publication of a document that the log has.</summary>
    /// <returns>How many there were.</returns>
    internal async Task<int> JudgeAsync(Guid document, bool isReview)
    {
        var log = (await store.LogAsync()).Where(e => e.DocumentId == document).ToList();
        var versions = await store.QueryAsync(db => db.Versions.Where(v => v.DocumentId == document).OrderBy(v => v.Number).ToListAsync(Cancellation));
        var all = await store.QueryAsync(db => db.Submissions.Where(s => s.DocumentId == document).OrderBy(s => s.EndedAt).ToListAsync(Cancellation));
        var signOffs = (await store.QueryAsync(db => db.SignOffs.ToListAsync(Cancellation))).ToLookup(s => s.SubmissionId);
        var submissions = all.Where(s => s.End == SubmissionEnd.Published).ToList();
        JudgeRoles(all, signOffs);
        // What a signature is bound to must tell any two versions apart.
        Assert.All(versions.GroupBy(v => v.ContentHash), g => Assert.Single(g.Select(v => (v.Name, v.Segment, v.Properties)).Distinct()));
        Assert.All(versions, v => Assert.Contains("writer", RolesOf(v.CreatedById ?? default, v.CreatedAt, document)));
        // Nothing that waited when something was taken down ever comes to the public.
        var taken = await store.QueryAsync(db => db.Incidents.Where(i => i.DocumentId == document).Select(i => i.TakenDownAt).ToListAsync(Cancellation));
        Assert.DoesNotContain(submissions, s => taken.Exists(at => at > s.SubmittedAt && at <= s.EndedAt));
        var published = log.Where(e => e.Event == PublicationEvent.Published).ToList();
        Assert.Equal(published.Count, submissions.Count);
        var before = 0;
        foreach (var (entry, submission) in published.Zip(submissions))
        {
            var version = versions.Single(v => v.Id == submission.VersionId);
            var needed = !isReview ? ["review"] : submission.Kind == SubmissionKind.Correction ? ["disclosureCheck"] : Gates;
            Judge(entry, submission, version, [.. versions.Where(v => v.Number > before && v.Number <= version.Number)], [.. signOffs[submission.Id].Where(s => s.VoidedAt is null)], needed, before > 0);
            before = IsPublicAfter(log, entry) ? version.Number : 0;
        }

        return published.Count;
    }

    /// <summary>Looks at every bundle: all of it became public at one moment, or it is not released.</summary>
    /// <returns>How many were released.</returns>
    internal async Task<int> JudgeBundlesAsync()
    {
        var log = await store.LogAsync();
        var released = await store.QueryAsync(db => db.Bundles.Where(b => b.ReleasedAt != null).ToListAsync(Cancellation));
        foreach (var bundle in released)
        {
            var items = await store.QueryAsync(db => db.BundleItems.Where(i => i.BundleId == bundle.Id).Select(i => i.DocumentId).ToListAsync(Cancellation));
            Assert.NotEmpty(items);
            Assert.All(items, id => Assert.Contains(log, e => e.DocumentId == id && e.Event == PublicationEvent.Published && e.OccurredAt == bundle.ReleasedAt));
        }

        return released.Count;
    }

    // Whatever came of it: who had no role then, or was shut out, left nothing behind.
    private void JudgeRoles(List<Submission> submissions, ILookup<Guid, SignOff> signOffs)
    {
        foreach (var submission in submissions)
        {
            Assert.Contains("writer", RolesOf(submission.SubmittedById, submission.SubmittedAt, submission.DocumentId));
            foreach (var signOff in signOffs[submission.Id])
                Assert.Contains(RolesOf(signOff.SignedById, signOff.SignedAt, submission.DocumentId), RolesFor(signOff.Gate).Contains);
        }
    }

    private static bool IsPublicAfter(List<LogEntry> log, LogEntry entry) =>
        log.SkipWhile(e => e.Sequence <= entry.Sequence).TakeWhile(e => e.Event != PublicationEvent.Published).All(e => e.Event != PublicationEvent.Removed);

    private void Judge(LogEntry entry, Submission submission, DocumentVersion version, List<DocumentVersion> since, List<SignOff> signOffs, string[] needed, bool wasPublic)
    {
        Assert.Equal(entry.ContentHash, version.ContentHash);
        Assert.Equal(submission.ContentHash, version.ContentHash);
        Assert.Equal(entry.OccurredAt, submission.EndedAt);
        var excluded = since.Select(v => v.CreatedById ?? default).Append(submission.SubmittedById).ToHashSet();
        if (submission.Kind == SubmissionKind.Correction)
            Assert.True(wasPublic && submission.Reason is { Length: > 0 });
        Assert.Equal(needed.Order(), signOffs.Select(s => s.Gate).Order());
        foreach (var signOff in signOffs)
        {
            Assert.Equal(version.ContentHash, signOff.ContentHash);
            Assert.True(signOff.SignedAt >= submission.SubmittedAt && signOff.SignedAt <= entry.OccurredAt);
            Assert.DoesNotContain(signOff.SignedById, excluded);
        }

        var group = signOffs.SingleOrDefault(s => s.Gate == "steeringGroupSignOff");
        if (group is not null)
            Assert.DoesNotContain(signOffs, s => s.Gate is "peerReview" or "disclosureCheck" && s.SignedById == group.SignedById);
        if (signOffs.SingleOrDefault(s => s.Gate == "panelTold")?.StatedOn is { } on)
            Assert.True(TestWorkflows.Calendar.DayOf(entry.OccurredAt) >= on.AddDays(TestWorkflows.NoticeDays));
        var publisher = submission.EndedById ?? default;
        Assert.DoesNotContain(publisher, excluded);
        Assert.Contains("publisher", RolesOf(publisher, entry.OccurredAt, entry.DocumentId));
    }

    private string[] RolesOf(Guid person, DateTime at, Guid document) =>
        people.RolesAt(person, at, places.LastOrDefault(p => p.Document == document && p.From <= at).Place == branch);
}
