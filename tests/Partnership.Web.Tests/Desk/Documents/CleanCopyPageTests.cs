using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Workflow;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>A file that tells too much beside its pages is handed in, checked, cleaned and checked again.</summary>
public sealed class CleanCopyPageTests(SharedDesk site)
{
    private static readonly Dictionary<string, string?> NothingElse = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clean_PropertiesNameAnAuthor_TheFindingIsGone()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var (review, file) = await ReviewAsync(writer, "Child Teal", "libreoffice-author.pdf");
        var page = Check(review);
        var before = await writer.PageAsync(page, Cancellation);

        using var done = await writer.SubmitAsync(page, Form(file), NothingElse, Cancellation);
        await RunAsync();
        var after = await writer.PageAsync(page, Cancellation);

        Assert.Contains("Person in the properties", before.QuerySelector("section[aria-labelledby=open_heading]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("without: Person in the properties", before.QuerySelector(Form(file))?.TextContent, StringComparison.Ordinal);
        Assert.Null(before.QuerySelector("#clean .govuk-warning-text"));
        Assert.Equal((HttpStatusCode.Redirect, $"{page}?culture=en-GB"), (done.StatusCode, Uploads.Location(done)));
        Assert.Contains("new version", after.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Checked on", after.QuerySelector("#check_state")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Person in the properties", after.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("#clean"));
        Assert.Contains("Clean copy of report.pdf", (await writer.PageAsync($"/desk/documents/{review}/history", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_WordsUnderABlackBox_SaysWhatToDoOnThePage()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var (review, file) = await ReviewAsync(writer, "Child Plover", "chromium-black-box.pdf");

        using var refused = await PostAsync(writer, review, file, await VersionAsync(writer, review));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("A copy can't mend what lies in the pages themselves.", await ErrorAsync(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_SomebodySavedMeanwhile_SaysSo()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var (review, file) = await ReviewAsync(writer, "Child Dunlin", "libreoffice-comment.pdf");
        var page = await writer.PageAsync(Check(review), Cancellation);

        using var first = await writer.SendFormAsync(Check(review), page, Form(file), NothingElse, Cancellation);
        using var second = await writer.SendFormAsync(Check(review), page, Form(file), NothingElse, Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Contains("Wren Writer has saved this page since you opened it", await ErrorAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_IsBeingChecked_WarnsBeforeTheButton()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var officer = await site.DeskOfAsync("Dana Disclosure", Cancellation, "disclosureOfficer");
        var (review, file) = await ReviewAsync(writer, "Child Curlew", "libreoffice-author.pdf");
        BoardDrafts.Done(await site.Services.GetRequiredService<SubmitDocument>().RunAsync(
            new SubmitDocumentOptions { UserId = writer.UserId, DocumentId = review, SeenHash = await site.HashAsync(review) }, Cancellation));
        await RunAsync();

        var clean = (await writer.PageAsync(Check(review), Cancellation)).QuerySelector("#clean");

        Assert.Contains("makes every signature on it void", clean?.QuerySelector(".govuk-warning-text")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(clean?.QuerySelector(Form(file)));
        Assert.Null((await officer.PageAsync(Check(review), Cancellation)).QuerySelector("#clean"));
    }

    private static string Check(Guid review) => $"/desk/documents/{review}/check";

    private static string Form(Guid file) => $"form[data-clean='{file}']";

    private async Task<(Guid Review, Guid File)> ReviewAsync(DeskClient writer, string name, string leak)
    {
        var path = Path.Combine(Partnership.Testing.Repository.Root, "tests", "Partnership.Documents.Tests", "Forensics", "Files", "leaks", leak);
        var file = await writer.AddFileAsync("report.pdf", await File.ReadAllBytesAsync(path, Cancellation));
        var review = await site.AddAsync(
            writer.UserId, site.Now().OfType("caseReviews")[0].Id, "caseReview", name,
            ("reference", new TextValue("CR-1")), ("reviewType", new TextValue("rapid-review")), ("area", new TextValue("The borough")), ("pseudonym", new TextValue(name)),
            ("learning", new RichTextValue("<p>We learned.</p>")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))), BoardDrafts.Reviewed(2099),
            ("themes", new ItemsValue([site.Now().OfType("theme")[0].Id])), ("agencies", new ItemsValue([site.Now().OfType("agency")[0].Id])),
            ("report", new FilesValue([file])));
        await BoardDrafts.RedirectsAsync(writer.SubmitAsync(Check(review), "#check_form", NothingElse, Cancellation));
        await RunAsync();
        return (review, file);
    }

    private Task<int> RunAsync() => site.Services.GetRequiredService<RunChecks>().RunAsync(Cancellation);

    private async Task<string> VersionAsync(DeskClient writer, Guid review) =>
        (await site.Services.GetRequiredService<CheckReader>().ReadAsync(writer.UserId, review, "en-GB", Cancellation))?.VersionId.ToString() ?? "";

    private static Task<HttpResponseMessage> PostAsync(DeskClient desk, Guid review, Guid file, string version) =>
        desk.PostAsync($"{Check(review)}?handler=Clean", new Dictionary<string, string?> { ["file"] = file.ToString(), ["version"] = version }, Cancellation);

    private static async Task<string?> ErrorAsync(HttpResponseMessage response) => (await response.PageAsync()).QuerySelector(".govuk-error-summary")?.TextContent;
}
