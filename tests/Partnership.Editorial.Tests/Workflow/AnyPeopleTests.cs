using CsCheck;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Log;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>
/// Any people do anything in any order with one case review. Whatever becomes public had every statement signed, for exactly what
/// became public, by people who may. The judge reads the rows and knows nothing of the machine that decides.
/// </summary>
public sealed class AnyPeopleTests
{
    private static readonly string[] Gates = ["peerReview", "disclosureCheck", "familyTold", "panelTold", "proceedingsConsidered", "steeringGroupSignOff"];
    private static readonly string[][] Roles =
    [
        ["writer"], ["writer", "reviewer"], ["reviewer", "publisher"], ["disclosureOfficer"], ["partnerSignOff"], ["disclosureOfficer", "partnerSignOff"],
        ["publisher"], ["writer", "reviewer", "disclosureOfficer", "partnerSignOff", "publisher", "administrator"],
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static int Histories => Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") is null ? 60 : 1000;

    // An action, a person, and a number that the action reads in its own way. Steps that lead on are more likely than others, or
    // hardly any history would come to an end.
    private static readonly Gen<(int Action, int Person, int Number)> AnyStep = Gen.Select(Gen.Int[0, 29], Gen.Int[0, Roles.Length - 1], Gen.Int[0, 999]);

    [Fact]
    public async Task AnyHistory_WhateverBecomesPublic_WasSignedByThoseWhoMay()
    {
        var published = 0;
        await AnyStep.Array[10, 90].SampleAsync(
            async steps =>
            {
                await using var store = await EditorialStore.CreateAsync();
                var world = await World.CreateAsync(store);
                foreach (var (action, person, number) in steps)
                {
                    await world.DoAsync(action, person, number);
                    store.Clock.Advance(TimeSpan.FromHours(5));
                }

                Interlocked.Add(ref published, await world.JudgeAsync());
            },
            iter: Histories,
            threads: 2);

        Assert.True(published > Histories / 5, $"Only {published} publications in {Histories} histories: the test tries too little.");
    }

    private sealed class World(EditorialStore store, Guid review, Guid[] people)
    {
        private int edits;

        internal static async Task<World> CreateAsync(EditorialStore store)
        {
            var home = await store.HomeAsync();
            var list = await store.CreateAsync("caseReviews", home);
            await store.RepublishAsync(list, "Case reviews");
            var people = new Guid[Roles.Length];
            for (var i = 0; i < people.Length; i++)
                people[i] = await store.PersonAsync($"Person {i}", Roles[i]);
            return new World(store, await store.AddAsync(people[0], list, "caseReview", "Child Alder", Values(0)), people);
        }

        internal async Task DoAsync(int action, int person, int number)
        {
            var by = people[person];
            var seen = number % 20 == 0 ? "stale" : null;
            switch (action)
            {
                case 0:
                    await store.EditAsync(by, review, "Child Alder", Values(number % 3 == 0 ? edits : ++edits));
                    break;
                case 1 or 2 or 3:
                    var isSmall = number % 4 == 0;
                    await store.SubmitAsync(by, review, isSmall ? SubmissionKind.Correction : SubmissionKind.Full, isSmall ? "A slip." : null, seen);
                    break;
                case <= 21:
                    await AdvanceAsync(by, number, seen);
                    break;
                case 22:
                    await store.ReturnAsync(by, review);
                    break;
                case 23:
                    await store.RecallAsync(by, review);
                    break;
                case 24 or 25 or 26:
                    await store.ReleaseAsync(by, review, seen);
                    break;
                case 27:
                    await store.ScheduleAsync(by, review, TimeSpan.FromHours(1 + (number % 300)));
                    break;
                case 28:
                    await BeginAgainAsync(by, number);
                    break;
                default:
                    await store.RunDueAsync();
                    break;
            }
        }

        // What the stage asks for, by somebody with a role for it, excluded or not; sometimes by whoever it falls to.
        private async Task AdvanceAsync(Guid by, int number, string? seen)
        {
            var stage = await StageAsync();
            var person = number % 6 == 0 ? by : Fit(RoleFor(stage), number);
            if (stage == WorkflowStage.Draft)
                await store.SubmitAsync(person, review, seen: seen);
            else if (stage is WorkflowStage.Ready or WorkflowStage.Scheduled)
                await store.ReleaseAsync(person, review, seen);
            else
                await store.SignAsync(
                    person, review, number % 9 == 0 ? Gates[number % Gates.Length] : stage, seen: seen,
                    on: TestWorkflows.Calendar.DayOf(store.Clock.GetUtcNow().UtcDateTime).AddDays(-(number % 28)));
        }

        private Guid Fit(string[] roles, int number)
        {
            var fit = people.Where((_, i) => Roles[i].Any(roles.Contains)).ToList();
            return fit[number % fit.Count];
        }

        // What people try besides the way: emergencies, removal, the bin, a page that was public before.
        private async Task BeginAgainAsync(Guid by, int number)
        {
            switch (number % 4)
            {
                case 0:
                    await store.Get<PublishInEmergency>().RunAsync(
                        new PublishInEmergencyOptions { UserId = by, DocumentId = review, SeenHash = await store.HashAsync(review), Reason = "At once." }, Cancellation);
                    break;
                case 1:
                    await store.Get<RemovePage>().RunAsync(new RemovePageOptions { UserId = by, DocumentId = review, Reason = "A reason." }, Cancellation);
                    break;
                case 2:
                    await store.Get<BinDocument>().RunAsync(by, review, Cancellation);
                    break;
                default:
                    await store.Get<BinDocument>().RestoreAsync(by, review, Cancellation);
                    break;
            }
        }

        private async Task<string> StageAsync() =>
            (await store.QueryAsync(db => store.Get<SubmissionReader>().FindAsync(db, review, "en-GB", Cancellation)))?.State.Stage ?? WorkflowStage.Draft;

        /// <summary>Looks at every publication that the log has.</summary>
        /// <returns>How many there were.</returns>
        internal async Task<int> JudgeAsync()
        {
            var log = await store.QueryAsync(db => db.PublicationLog.Where(e => e.DocumentId == review).OrderBy(e => e.Sequence).ToListAsync(Cancellation));
            var versions = await store.QueryAsync(db => db.Versions.Where(v => v.DocumentId == review).OrderBy(v => v.Number).ToListAsync(Cancellation));
            var submissions = await store.QueryAsync(db => db.Submissions.Where(s => s.DocumentId == review && s.End == SubmissionEnd.Published).OrderBy(s => s.EndedAt).ToListAsync(Cancellation));
            var signOffs = await store.QueryAsync(db => db.SignOffs.ToListAsync(Cancellation));
            var published = log.Where(e => e.Event == PublicationEvent.Published).ToList();
            Assert.Equal(published.Count, submissions.Count);
            var before = 0;
            foreach (var (entry, submission) in published.Zip(submissions))
            {
                var version = versions.Single(v => v.Id == submission.VersionId);
                Judge(entry, submission, version, [.. versions.Where(v => v.Number > before && v.Number <= version.Number)], [.. signOffs.Where(s => s.SubmissionId == submission.Id)], before > 0);
                before = IsPublicAfter(log, entry) ? version.Number : 0;
            }

            return published.Count;
        }

        private static bool IsPublicAfter(List<LogEntry> log, LogEntry entry) =>
            log.SkipWhile(e => e.Sequence <= entry.Sequence).TakeWhile(e => e.Event != PublicationEvent.Published).All(e => e.Event != PublicationEvent.Removed);

        private void Judge(LogEntry entry, Submission submission, DocumentVersion version, List<DocumentVersion> since, List<SignOff> signOffs, bool wasPublic)
        {
            Assert.Equal(entry.ContentHash, version.ContentHash);
            Assert.Equal(submission.ContentHash, version.ContentHash);
            Assert.Equal(entry.OccurredAt, submission.EndedAt);
            var excluded = since.Select(v => v.CreatedById ?? default).Append(submission.SubmittedById).ToHashSet();
            if (submission.Kind == SubmissionKind.Correction)
                Assert.True(wasPublic && submission.Reason is { Length: > 0 });
            var needed = submission.Kind == SubmissionKind.Correction ? ["disclosureCheck"] : Gates;
            Assert.Equal(needed.Order(), signOffs.Where(s => s.VoidedAt is null).Select(s => s.Gate).Order());
            foreach (var signOff in signOffs.Where(s => s.VoidedAt is null))
            {
                Assert.Equal(version.ContentHash, signOff.ContentHash);
                Assert.True(signOff.SignedAt >= submission.SubmittedAt && signOff.SignedAt <= entry.OccurredAt);
                Assert.DoesNotContain(signOff.SignedById, excluded);
                Assert.Contains(RolesOf(signOff.SignedById), RoleFor(signOff.Gate).Contains);
            }

            var group = signOffs.SingleOrDefault(s => s.Gate == "steeringGroupSignOff" && s.VoidedAt is null);
            if (group is not null)
                Assert.DoesNotContain(signOffs, s => s.VoidedAt is null && s.Gate is "peerReview" or "disclosureCheck" && s.SignedById == group.SignedById);
            var told = signOffs.SingleOrDefault(s => s.Gate == "panelTold" && s.VoidedAt is null);
            if (told?.StatedOn is { } on)
                Assert.True(TestWorkflows.Calendar.DayOf(entry.OccurredAt) >= on.AddDays(TestWorkflows.NoticeDays));
            var publisher = submission.EndedById ?? default;
            Assert.DoesNotContain(publisher, excluded);
            Assert.Contains("publisher", RolesOf(publisher));
        }

        private string[] RolesOf(Guid person) => Roles[Array.IndexOf(people, person)];

        private static string[] RoleFor(string stage) => stage switch
        {
            "peerReview" => ["reviewer"],
            "disclosureCheck" or "proceedingsConsidered" => ["disclosureOfficer"],
            "familyTold" => ["reviewer", "disclosureOfficer"],
            "panelTold" => ["publisher", "partnerSignOff"],
            WorkflowStage.Draft => ["writer"],
            WorkflowStage.Ready or WorkflowStage.Scheduled => ["publisher"],
            _ => ["partnerSignOff"],
        };

        private static PropertyBag Values(int edit) => Editing.ReviewValues(("area", new TextValue($"Area {edit}")));
    }
}
