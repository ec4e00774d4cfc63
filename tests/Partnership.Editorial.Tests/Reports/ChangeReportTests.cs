using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Media;
using Partnership.Editorial.Reports;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Reports;

/// <summary>Web pages of reports: made by the real worker, corrected, kept, and never without a new version that must be signed.</summary>
public sealed class ChangeReportTests : IAsyncLifetime
{
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
    public async Task Make_OfThePdf_IsTheNextVersionWithItsWords()
    {
        var review = await AddAsync("The bridge was shut in March.");

        var (outcome, source) = await store.Get<ChangeReport>().MakeAsync(await SeenAsync(review), Cancellation);

        Desk.Done(outcome);
        Assert.Equal(ReportSource.Layout, source);
        var report = await ReadAsync(review);
        Assert.Contains("The bridge was shut in March.", report.Written!.Html, StringComparison.Ordinal);
        Assert.True(report.IsOfPrinted);
        Assert.Empty(report.UnmarkedPages);
        Assert.Equal(2, report.Document.Newest!.Entry.Number);
        Assert.Equal("report.html", await store.QueryAsync(db => db.MediaFiles.Where(m => m.Sha256 == report.WrittenHash).Select(m => m.FileName).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Make_ReviewIsBeingChecked_EndsThat()
    {
        var review = await AddAsync("The bridge was shut in March.");
        Desk.Done(await store.SubmitAsync(team.Writer, review));
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));

        await MakeAsync(review);

        Assert.False((await ReadAsync(review)).Document.IsBeingChecked);
        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.WrongStage);
    }

    [Fact]
    public async Task Check_NameStandsInTheCorrectionOnly_IsFoundOnItsPage()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);
        Desk.Done(await store.Get<ChangeCaseTerms>().AddAsync(team.Officer, review, ["Xanthorpe"], Cancellation));

        Desk.Done(await CorrectAsync(review, html => html.Replace("March", "March, in Xanthorpe", StringComparison.Ordinal) + "<p><a href=\"https://example.org/xanthorpe\">More</a></p>"));
        Desk.Done(await store.SubmitAsync(team.Writer, review));

        var found = (await store.Get<CheckReader>().ReadAsync(team.Officer, review, "en-GB", Cancellation))!.Findings.Where(f => f.Kind == "ForbiddenTerm").ToList();
        Assert.Contains(found, f => f.Place == "Report as a web page" && f.Page == 1);
        Desk.Done(await store.SignAsync(team.Reviewer, review, "peerReview"));
        Desk.Refused(await store.SignAsync(team.Officer, review, "disclosureCheck"), RefusalCode.FindingsOpen);
    }

    [Fact]
    public async Task Correct_WithWhatAReportCantHold_IsKeptWithoutIt()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);

        Desk.Done(await CorrectAsync(review, html => html + "<script>alert(1)</script><p onclick=\"x()\">It opened in May.</p>"));

        var written = (await ReadAsync(review)).Written!.Html;
        Assert.EndsWith("<p>It opened in May.</p>\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", written, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_NothingHasChanged_MakesNoVersion()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);

        Desk.Done(await CorrectAsync(review, html => html));

        Assert.Equal(2, (await ReadAsync(review)).Document.Newest!.Entry.Number);
    }

    [Fact]
    public async Task Correct_SomebodyElseHasCorrectedMeanwhile_IsRefusedAndKeepsTheirs()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);
        var seen = await SeenAsync(review);
        Desk.Done(await CorrectAsync(review, html => html.Replace("March", "April", StringComparison.Ordinal)));

        var outcome = await store.Get<ChangeReport>().CorrectAsync(seen, "<p>Mine.</p>", null, Cancellation);

        Desk.Refused(outcome, RefusalCode.Changed);
        Assert.Contains("April", (await ReadAsync(review)).Written!.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_SomebodyElseHasEditedTheReviewMeanwhile_GoesOnTopOfThat()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);
        var seen = await SeenAsync(review);
        var values = (await ReadAsync(review)).Document.Newest!.Properties;
        Desk.Done(await store.EditAsync(team.Writer, review, "Child Birch", values));

        Desk.Done(await store.Get<ChangeReport>().CorrectAsync(seen, "<p>Put right.</p>", "Put right", Cancellation));

        var report = await ReadAsync(review);
        Assert.Equal(("Child Birch", "Put right"), (report.Document.Newest!.Entry.Name, report.Document.Newest.Entry.ChangeNote));
        Assert.Equal("<p>Put right.</p>\n", report.Written!.Html);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p> </p><script>x</script>")]
    public async Task Correct_NoWordsAreLeft_IsRefused(string html)
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);

        Desk.Refused(await CorrectAsync(review, _ => html), RefusalCode.InvalidValue);
    }

    [Fact]
    public async Task Keep_ThePdfWasReplaced_SaysThatThePageGoesWithTheNewOne()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);
        Desk.Done(await CorrectAsync(review, html => html.Replace("March", "early March", StringComparison.Ordinal)));
        var (other, _) = await store.MediumAsync("The bridge was shut in early March.");
        var values = (await ReadAsync(review)).Document.Newest!.Properties;
        Desk.Done(await store.EditAsync(team.Writer, review, "Child Alder", new([.. values.Where(v => v.Key != "report"), KeyValuePair.Create<string, PropertyValue>("report", Editing.Files(other))])));
        Assert.False((await ReadAsync(review)).IsOfPrinted);

        Desk.Done(await store.Get<ChangeReport>().KeepAsync(await SeenAsync(review), Cancellation));

        var report = await ReadAsync(review);
        Assert.True(report.IsOfPrinted);
        Assert.Contains("early March", report.Written!.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_ThePage_LeavesTheReportAndTheHistory()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);
        var hash = (await ReadAsync(review)).WrittenHash;

        Desk.Done(await store.Get<ChangeReport>().RemoveAsync(await SeenAsync(review), Cancellation));

        var report = await ReadAsync(review);
        Assert.Equal((null, true), (report.Written, report.Printed is not null));
        Assert.True(store.Get<MediaFolder>().Has(hash));
    }

    [Fact]
    public async Task Change_WithoutThePermission_IsRefusedAndLeavesNoFile()
    {
        var review = await AddAsync("The bridge was shut in March.");
        await MakeAsync(review);
        var seen = await SeenAsync(review);
        var files = store.Get<MediaFolder>().All().Count();

        foreach (var person in new[] { team.Reviewer, team.Officer, team.Partner })
        {
            Desk.Refused((await store.Get<ChangeReport>().MakeAsync(seen with { UserId = person }, Cancellation)).Outcome, RefusalCode.NotPermitted);
            Desk.Refused(await store.Get<ChangeReport>().CorrectAsync(seen with { UserId = person }, "<p>Mine.</p>", null, Cancellation), RefusalCode.NotPermitted);
            Desk.Refused(await store.Get<ChangeReport>().KeepAsync(seen with { UserId = person }, Cancellation), RefusalCode.NotPermitted);
            Desk.Refused(await store.Get<ChangeReport>().RemoveAsync(seen with { UserId = person }, Cancellation), RefusalCode.NotPermitted);
        }

        Assert.Equal(files, store.Get<MediaFolder>().All().Count());
        Assert.Equal(2, (await ReadAsync(review)).Document.Newest!.Entry.Number);
    }

    [Fact]
    public async Task Make_ThereIsNoPdf_SaysSo()
    {
        var review = await store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Editing.ReviewValues());

        Desk.Refused((await store.Get<ChangeReport>().MakeAsync(await SeenAsync(review), Cancellation)).Outcome, RefusalCode.InvalidValue);
    }

    [Fact]
    public async Task Make_OfAPage_FindsNoReport()
    {
        var page = await store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Editing.ReviewValues());

        Assert.Null(await store.Get<ReportReader>().ReadAsync(team.Writer, list, Cancellation));
        Assert.NotNull(await store.Get<ReportReader>().ReadAsync(team.Writer, page, Cancellation));
    }

    [Theory]
    [InlineData("heron.docx", true)]
    [InlineData("heron-tagged.pdf", true)]
    [InlineData("README.md", false)]
    public async Task MakeOfWord_WhateverIsHandedIn_IsReadOrRefusedAndNotKept(string name, bool isRead)
    {
        var review = await AddAsync("The bridge was shut in March.");
        var files = store.Get<MediaFolder>().All().Count();
        await using var document = File.OpenRead(Path.Combine(Repository.Root, "tests", "Partnership.Documents.Tests", "Reports", "Files", name));

        var (outcome, source) = await store.Get<ChangeReport>().MakeOfWordAsync(await SeenAsync(review), document, Cancellation);

        Assert.Equal((isRead, isRead), (outcome is EditorialOutcome.Done, source is not null));
        Assert.Equal(files + (isRead ? 1 : 0), store.Get<MediaFolder>().All().Count());
        Assert.Equal(isRead, (await ReadAsync(review)).IsOfPrinted);
    }

    [Fact]
    public async Task Take_ReportThatWasChangedOutside_IsRefused()
    {
        var text = ReportFile.Of(new ReadableReport { Source = ReportSource.Tags, Blocks = [new Paragraph([new TextRun("Words.")])] }, new string('a', 64)).ToText();
        using var changed = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Replace("<p>", "<p onclick=\"x()\">", StringComparison.Ordinal)));
        using var whole = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.IsType<MediaIntakeOutcome.Refused>(await store.Get<MediaIntake>().TakeAsync(Guid.NewGuid(), "report.html", changed, Cancellation));
        Assert.True(Assert.IsType<MediaIntakeOutcome.Taken>(await store.Get<MediaIntake>().TakeAsync(Guid.NewGuid(), "report.html", whole, Cancellation)).File.IsReadableReport);
    }

    private async Task<Guid> AddAsync(string words)
    {
        var (file, _) = await store.MediumAsync(words);
        return await store.AddAsync(team.Writer, list, "caseReview", "Child Alder", Editing.ReviewValues(("report", Editing.Files(file))));
    }

    private async Task MakeAsync(Guid review) => Desk.Done((await store.Get<ChangeReport>().MakeAsync(await SeenAsync(review), Cancellation)).Outcome);

    private async Task<EditorialOutcome> CorrectAsync(Guid review, Func<string, string> change) =>
        await store.Get<ChangeReport>().CorrectAsync(await SeenAsync(review), change((await ReadAsync(review)).Written!.Html), null, Cancellation);

    private async Task<ReportOfReview> ReadAsync(Guid review) =>
        await store.Get<ReportReader>().ReadAsync(team.Writer, review, Cancellation) ?? throw new InvalidOperationException("It is gone.");

    private async Task<ChangeReportOptions> SeenAsync(Guid review) => new(team.Writer, review, (await ReadAsync(review)).WrittenHash);
}
