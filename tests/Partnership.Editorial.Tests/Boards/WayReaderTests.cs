using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Boards;

/// <summary>Lists say of each document what the operations are told of it.</summary>
public sealed class WayReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_DocumentsAtEveryStage_SaysWhatTheOperationsSee()
    {
        await using var store = await EditorialStore.CreateAsync();
        var team = await ReviewTeam.OfAsync(store);
        var home = await store.HomeAsync();
        var (file, _) = await store.MediumAsync("The report.");
        var list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        var documents = new List<Guid> { home, list };
        for (var signed = 0; signed <= 6; signed++)
        {
            var review = await store.AddAsync(team.Writer, list, "caseReview", $"Review {signed}", Editing.ReviewValues(("report", Editing.Files(file))));
            Desk.Done(await store.SubmitAsync(team.Writer, review));
            foreach (var (who, gate) in Gates(team).Take(signed))
                Desk.Done(await store.SignAsync(who, review, gate));
            documents.Add(review);
        }

        Desk.Done(await store.ReturnAsync(team.Reviewer, documents[3]));
        Desk.Done(await store.EditAsync(team.Writer, documents[4], "Edited", Editing.ReviewValues()));
        Desk.Done(await store.ScheduleAsync(team.Publisher, documents[^1], TimeSpan.FromDays(TestWorkflows.NoticeDays + 1)));
        var published = await store.PageAsync(home, "Published", Editing.Body("<p>One.</p>"));
        Desk.Done(await store.EditAsync(team.Writer, published, "Published", Editing.Body("<p>Two.</p>")));
        documents.AddRange([published, await store.PageAsync(home, "As it is")]);
        await store.SaveAsync(published, "Cyhoeddwyd", Editing.Body("<p>Un.</p>"), Editing.Welsh);

        var keys = documents.Select(d => new DocumentKey(d, Cultures.Default)).Append(new DocumentKey(published, Editing.Welsh)).ToList();
        var read = await store.QueryAsync(async db => await store.Get<WayReader>().ReadAsync(
            db, keys, await DocumentPlaces.LoadAsync(db, documents, Cancellation), Cancellation));

        Assert.Equal(keys.Count, read.Count);
        foreach (var key in keys)
        {
            var found = await store.QueryAsync(db => store.Get<SubmissionReader>().FindAsync(db, key.DocumentId, key.Culture, Cancellation));
            var (expected, actual) = (found?.State ?? throw new InvalidOperationException("It is gone."), read[key].State);
            Assert.Equal(found.Version.Id, read[key].Version.Id);
            Assert.Equal(found.Submission?.Id, read[key].Submission?.Id);
            Assert.Same(expected.Workflow, actual.Workflow);
            Assert.Equal((expected.ContentHash, expected.IsPublished, expected.Stage), (actual.ContentHash, actual.IsPublished, actual.Stage));
            Assert.Equal(expected.Authors.Order(), actual.Authors.Order());
            Assert.Equal(expected.Check, actual.Check);
            Assert.Equal(Parts(expected.Submission), Parts(actual.Submission));
        }

        Assert.Equal(5, read.Values.Select(w => w.State.Stage).Distinct().Count(s => s is not WorkflowStage.Draft and not WorkflowStage.Ready));
    }

    private static string? Parts(OpenSubmission? open) => open is null ? null : string.Join('|', open.Signatures.Select(s => s.ToString()).Order(StringComparer.Ordinal)
        .Append($"{open.Kind} {open.SubmittedBy} {open.ContentHash} {open.IsScheduled}"));

    private static ImmutableArray<(Guid Who, string Gate)> Gates(ReviewTeam team) =>
    [
        (team.Reviewer, "peerReview"), (team.Officer, "disclosureCheck"), (team.Reviewer, "familyTold"),
        (team.Publisher, "panelTold"), (team.Officer, "proceedingsConsidered"), (team.Partner, "steeringGroupSignOff"),
    ];
}
