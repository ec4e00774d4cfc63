using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Reports;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>A review, a page, and everything that people do to them.</summary>
internal sealed class AnyPeopleWorld
{
    /// <summary>How many numbers <see cref="DoAsync"/> knows. Steps that lead on have more of them, or hardly any history would come to an end.</summary>
    internal const int Actions = 42;

    private readonly EditorialStore store;
    private readonly AnyPeople people;
    private readonly Guid[] lists;
    private readonly Guid[] reports;
    private int edits;

    private AnyPeopleWorld(EditorialStore store, AnyPeople people, Guid[] lists, Guid[] reports, (Guid Review, Guid Page) documents)
    {
        (this.store, this.people, this.lists, this.reports, (Review, Page)) = (store, people, lists, reports, documents);
        Judge = new PublicationJudge(store, people, lists[0]);
        Judge.Stands(Review, lists[0], DateTime.MinValue);
    }

    internal Guid Review { get; }

    internal Guid Page { get; }

    internal PublicationJudge Judge { get; }

    internal int ChangesOfPeople => people.Changes;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<AnyPeopleWorld> CreateAsync(EditorialStore store)
    {
        var home = await store.HomeAsync();
        var lists = new Guid[2];
        for (var i = 0; i < lists.Length; i++)
            await store.RepublishAsync(lists[i] = await store.CreateAsync("caseReviews", home), $"Case reviews {i}");
        var people = await AnyPeople.InAsync(store, lists[0]);
        Guid[] reports = [await ReportAsync(store, "We learnt."), await ReportAsync(store, "We have learnt.")];
        var review = await store.AddAsync(people[0], lists[0], "caseReview", "Child Alder", Values(0, reports[0]));
        return new AnyPeopleWorld(store, people, lists, reports, (review, await store.AddAsync(people[0], home, "page", "Help", Editing.Body("<p>Help 0.</p>"))));
    }

    internal async Task DoAsync(int action, int person, int number)
    {
        var by = people[person];
        var seen = number % 20 == 0 ? "stale" : null;
        switch (action)
        {
            case 0:
                await store.EditAsync(by, Review, "Child Alder", Values(number % 3 == 0 ? edits : ++edits, reports[0]));
                break;
            case 1 or 2 or 3:
                var isSmall = number % 4 == 0;
                await store.SubmitAsync(by, Review, isSmall ? SubmissionKind.Correction : SubmissionKind.Full, isSmall ? "A slip." : null, seen);
                break;
            case <= 21:
                await AdvanceAsync(Review, by, number, seen);
                break;
            case 22:
                await store.ReturnAsync(by, Review);
                break;
            case 23:
                await store.RecallAsync(by, Review);
                break;
            case 24 or 25:
                await store.ReleaseAsync(by, Review, seen);
                break;
            case 26:
                await store.ScheduleAsync(by, Review, TimeSpan.FromHours(1 + (number % 300)));
                break;
            case 27:
                await BeginAgainAsync(by, number);
                break;
            case 28 or 29:
                await store.RunDueAsync();
                break;
            case 30:
                await store.EditAsync(by, Page, "Help", Editing.Body($"<p>Help {++edits}.</p>"));
                break;
            case <= 33:
                await AdvanceAsync(Page, by, number, seen);
                break;
            case <= 37:
                await BundleAsync(number % 4 == 0 ? by : people.Fit(["publisher"], number), number / 4);
                break;
            case 38:
                await ChangeInAnotherWayAsync(number % 3 == 0 ? by : people.Fit(["writer"], number), number / 3);
                break;
            case 39:
                await TakeAwayAsync(number % 3 == 0 ? by : people.Fit(["publisher"], number), number / 3);
                break;
            default:
                await people.ChangeAsync(by, number);
                break;
        }
    }

    // What the stage asks for, by somebody with a role for it, excluded or not; sometimes by whoever it falls to.
    private async Task AdvanceAsync(Guid document, Guid by, int number, string? seen)
    {
        var stage = await StageAsync(document);
        var person = number % 6 == 0 ? by : people.Fit(PublicationJudge.RolesFor(stage), number);
        if (stage == WorkflowStage.Draft)
            await store.SubmitAsync(person, document, seen: seen);
        else if (stage is (WorkflowStage.Ready or WorkflowStage.Scheduled) && number / 6 % 3 == 0)
            await ReleaseTogetherAsync(person, document);
        else if (stage is WorkflowStage.Ready or WorkflowStage.Scheduled)
            await store.ReleaseAsync(person, document, seen);
        else
            await store.SignAsync(
                person, document, number % 9 == 0 ? PublicationJudge.Gates[number % PublicationJudge.Gates.Length] : stage, seen: seen,
                on: TestWorkflows.Calendar.DayOf(store.Clock.GetUtcNow().UtcDateTime).AddDays(-(number % 28)));
    }

    // What people try besides the way: emergencies, removal, the bin, a page that was public before.
    private async Task BeginAgainAsync(Guid by, int number)
    {
        switch (number % 4)
        {
            case 0:
                await store.Get<PublishInEmergency>().RunAsync(
                    new PublishInEmergencyOptions { UserId = by, DocumentId = Review, SeenHash = await store.HashAsync(Review), Reason = "At once." }, Cancellation);
                break;
            case 1:
                await store.Get<RemovePage>().RunAsync(new RemovePageOptions { UserId = by, DocumentId = Review, Reason = "A reason." }, Cancellation);
                break;
            case 2:
                await store.Get<BinDocument>().RunAsync(by, Review, Cancellation);
                break;
            default:
                await store.Get<BinDocument>().RestoreAsync(by, Review, Cancellation);
                break;
        }
    }

    // One bundle at a time, whatever is in it and wherever that stands.
    private async Task BundleAsync(Guid by, int number)
    {
        var (edit, bundle) = (store.Get<EditBundle>(), await BundleAsync(by));
        switch (number % 7)
        {
            case 0 or 1 or 2:
                await edit.ChangeAsync(bundle, new OnDocumentOptions { UserId = by, DocumentId = number % 7 == 0 ? Page : Review }, isIn: true, Cancellation);
                break;
            case 3:
                await edit.ChangeAsync(bundle, new OnDocumentOptions { UserId = by, DocumentId = number % 2 == 0 ? Page : Review }, isIn: false, Cancellation);
                break;
            case 4:
                await edit.ScheduleAsync(by, bundle, number % 5 == 0 ? null : store.Clock.GetUtcNow() + TimeSpan.FromHours(1 + (number % 40)), Cancellation);
                break;
            default:
                await ReleaseAsync(by, bundle);
                break;
        }
    }

    private async Task ReleaseTogetherAsync(Guid by, Guid document)
    {
        var bundle = await BundleAsync(by);
        await store.Get<EditBundle>().ChangeAsync(bundle, new OnDocumentOptions { UserId = by, DocumentId = document }, isIn: true, Cancellation);
        await ReleaseAsync(by, bundle);
    }

    // The one that is open, or a new one.
    private async Task<Guid> BundleAsync(Guid by) =>
        await store.QueryAsync(db => db.Bundles.Where(b => b.ReleasedAt == null).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(Cancellation))
        ?? (await store.Get<EditBundle>().CreateAsync(by, "Together", Cancellation) as EditorialOutcome.Done)?.Id ?? default;

    private async Task ReleaseAsync(Guid by, Guid bundle)
    {
        var before = await store.HeadAsync();
        if (await store.Get<EditBundle>().ReleaseAsync(by, bundle, Cancellation) is EditorialOutcome.Refused)
            Assert.Equal(before, await store.HeadAsync());
    }

    // Edits that nobody types into the form: another name, an earlier version, another file, another report.
    private async Task ChangeInAnotherWayAsync(Guid by, int number)
    {
        switch (number % 4)
        {
            case 0:
                await store.Get<RenameDocument>().RunAsync(
                    new RenameDocumentOptions
                    {
                        UserId = by,
                        DocumentId = Review,
                        BaseVersionId = await store.NewestAsync(Review) ?? default,
                        Name = number % 8 == 0 ? "Child Alder" : "Child Birch",
                    },
                    Cancellation);
                break;
            case 1:
                await RestoreAsync(by, number);
                break;
            case 2:
                await ReplaceAsync(by);
                break;
            default:
                var hash = (await store.Get<ReportReader>().ReadAsync(by, Review, Cancellation))?.WrittenHash;
                await store.Get<ChangeReport>().CorrectAsync(new ChangeReportOptions(by, Review, hash ?? ""), $"<p>We learnt {++edits} things.</p>", null, Cancellation);
                break;
        }
    }

    private async Task RestoreAsync(Guid by, int number)
    {
        var count = await store.QueryAsync(db => db.Versions.CountAsync(v => v.DocumentId == Review, Cancellation));
        if (await store.Get<HistoryReader>().FindVersionAsync(by, Review, "en-GB", 1 + (number % count), Cancellation) is { } old)
            await store.Get<SaveEdit>().RunAsync(
                new SaveEditOptions
                {
                    UserId = by,
                    DocumentId = Review,
                    BaseVersionId = await store.NewestAsync(Review),
                    Name = old.Entry.Name,
                    Segment = UrlSegment.Parse(old.Entry.Segment),
                    Properties = old.Properties,
                },
                Cancellation);
    }

    private async Task ReplaceAsync(Guid by)
    {
        if (await store.Get<HistoryReader>().FindAsync(by, Review, "en-GB", 0, 1, Cancellation) is not { Versions: [var newest] }
            || (await store.Get<HistoryReader>().FindVersionAsync(by, Review, "en-GB", newest.Number, Cancellation))?.Properties.Files("readableReport") is not [var file])
            return;
        await store.Get<ReplaceMedia>().RunAsync(
            new ReplaceMediaOptions { UserId = by, MediaId = file, ByMediaId = reports[file == reports[0] ? 1 : 0], SeenVersions = [newest.Id] }, Cancellation);
    }

    // What ends what is public, or takes the review to where other people have a say.
    private async Task TakeAwayAsync(Guid by, int number)
    {
        switch (number % 4)
        {
            case 0:
                await store.Get<RemovePage>().RunAsync(
                    new RemovePageOptions { UserId = by, DocumentId = Review, Reason = "A reason.", Explanation = "It is out of date." }, Cancellation);
                break;
            case 1:
                await store.Get<RemovePage>().RunAsync(
                    new RemovePageOptions { UserId = by, DocumentId = Review, Reason = "A reason.", DueAt = store.Clock.GetUtcNow() + TimeSpan.FromHours(1 + (number % 40)) }, Cancellation);
                break;
            case 2:
                await store.Get<TakeDown>().RunAsync(new TakeDownOptions { UserId = by, DocumentId = Review, Reason = "A street is named." }, Cancellation);
                break;
            default:
                var list = lists[number / 4 % lists.Length];
                if (await store.Get<ArrangeDocuments>().MoveAsync(by, Review, list, Cancellation) is EditorialOutcome.Done)
                    Judge.Stands(Review, list, store.Clock.GetUtcNow().UtcDateTime);
                break;
        }
    }

    private async Task<string> StageAsync(Guid document) =>
        (await store.QueryAsync(db => store.Get<SubmissionReader>().FindAsync(db, document, "en-GB", Cancellation)))?.State.Stage ?? WorkflowStage.Draft;

    private static async Task<Guid> ReportAsync(EditorialStore store, string words)
    {
        var report = ReportFile.Of(new ReadableReport { Source = ReportSource.Tags, Blocks = [new Paragraph([new TextRun(words)])] }, new string('a', 64));
        return (await store.MediumAsync(Encoding.UTF8.GetBytes(report.ToText()), "report.html")).Id;
    }

    private static PropertyBag Values(int edit, Guid report) => Editing.ReviewValues(("area", new TextValue($"Area {edit}")), ("readableReport", Editing.Files(report)));
}
