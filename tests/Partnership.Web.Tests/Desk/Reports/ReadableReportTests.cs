using System.Net;
using AngleSharp.Dom;
using Partnership.Content.Values;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Edit;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Reports;

/// <summary>The page of the desk on which a report becomes a web page: by requests, as without scripts.</summary>
public sealed class ReadableReportTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_MakeCorrectAndTakeAway_IsOneVersionAfterTheOther()
    {
        using var writer = await site.DeskOfAsync("Wren", Cancellation, "writer");
        var review = await ReviewAsync(writer, Uploads.Pdf);
        var page = await writer.PageAsync(Address(review), Cancellation);
        Assert.Contains("There is no web page", page.GetElementById("report_state")!.TextContent, StringComparison.Ordinal);

        using var made = await SendAsync(writer, review, "Make", page);
        Assert.Equal((HttpStatusCode.Redirect, Address(review) + "?saved=true"), (made.StatusCode, Uploads.Location(made)));
        page = await writer.PageAsync(Address(review), Cancellation);
        Assert.Contains("<h2 id=\"section-1-why-this-report-was-written\">", Box(page), StringComparison.Ordinal);

        using var saved = await SendAsync(writer, review, "Save", page, ("Html", Box(page).Replace("Why this report was written", "Why we wrote this", StringComparison.Ordinal)), ("ChangeNote", "A shorter heading"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        page = await writer.PageAsync(Address(review), Cancellation);
        Assert.Contains("Why we wrote this</h2>", Box(page), StringComparison.Ordinal);
        var preview = await writer.PageAsync(page.QuerySelector("#report_state a")!.GetAttribute("href")!, Cancellation);
        Assert.Contains("1. Why we wrote this", preview.QuerySelectorAll(".report h2").Select(PageReading.Words));
        Assert.Contains("A shorter heading", (await writer.PageAsync($"/desk/documents/{review}/history", Cancellation)).Body!.TextContent, StringComparison.Ordinal);

        using var gone = await SendAsync(writer, review, "Remove", page);
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Contains("There is no web page", (await writer.PageAsync(Address(review), Cancellation)).GetElementById("report_state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SomebodyElseHasSavedMeanwhile_ShowsBothAndSavesWhenAskedAgain()
    {
        using var writer = await site.DeskOfAsync("Wren", Cancellation, "writer");
        using var other = await site.DeskOfAsync("Robin Other", Cancellation, "writer");
        var review = await ReviewAsync(writer, Uploads.Pdf);
        using var made = await SendAsync(writer, review, "Make", await writer.PageAsync(Address(review), Cancellation));
        var mine = await writer.PageAsync(Address(review), Cancellation);
        using var first = await SendAsync(other, review, "Save", await other.PageAsync(Address(review), Cancellation), ("Html", "<p>Theirs.</p>"));

        using var second = await SendAsync(writer, review, "Save", mine, ("Html", "<p>Mine.</p>"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.PageAsync();
        Assert.Equal("<p>Mine.</p>", Box(page).Trim());
        Assert.Contains("Theirs.", page.GetElementById("report_conflict")!.TextContent, StringComparison.Ordinal);
        using var third = await SendAsync(writer, review, "Save", page, ("Html", Box(page)));
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        Assert.Equal("<p>Mine.</p>", Box(await writer.PageAsync(Address(review), Cancellation)).Trim());
    }

    [Fact]
    public async Task Post_WordDocument_IsMadeIntoTheWebPage()
    {
        using var writer = await site.DeskOfAsync("Wren", Cancellation, "writer");
        var review = await ReviewAsync(writer, Uploads.Pdf);
        var action = (await writer.PageAsync(Address(review) + "/word", Cancellation)).QuerySelector("form[enctype='multipart/form-data']")!.GetAttribute("action")!;

        using var wrong = await writer.SendFilesAsync(action, ("report.docx", "No document."u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var forged = new MultipartFormDataContent { { new StringContent("forged"), "formToken" }, { new ByteArrayContent([1]), "word", "report.docx" } };
        using var refused = await writer.PostFormAsync(action, forged);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var empty = await writer.SendFilesAsync(action);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var made = await writer.SendFilesAsync(action, ("report.docx", await File.ReadAllBytesAsync(
            Path.Combine(Partnership.Testing.Repository.Root, "tests", "Partnership.Documents.Tests", "Reports", "Files", "heron.docx"), Cancellation)));

        Assert.Equal(Address(review) + "?saved=true", Uploads.Location(made));
        Assert.Contains("What happened</h2>", Box(await writer.PageAsync(Address(review), Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutTheRightToWrite_ShowsThePageAndNoForm()
    {
        using var writer = await site.DeskOfAsync("Wren", Cancellation, "writer");
        using var officer = await site.DeskOfAsync("Dana", Cancellation, "disclosureOfficer");
        var review = await ReviewAsync(writer, Uploads.Pdf);
        using var made = await SendAsync(writer, review, "Make", await writer.PageAsync(Address(review), Cancellation));

        var page = await officer.PageAsync(Address(review), Cancellation);
        Assert.Empty(page.QuerySelectorAll("main form, main textarea"));
        Assert.NotNull(page.QuerySelector("#report_state a"));
        foreach (var handler in new[] { "Make", "Save", "Keep", "Remove" })
        {
            using var refused = await SendAsync(officer, review, handler, page, ("Html", "<p>Mine.</p>"));
            Assert.Equal((handler, HttpStatusCode.Forbidden), (handler, refused.StatusCode));
        }

        using var word = await officer.SendFilesAsync(Address(review) + "/word", ("report.docx", [1]));
        Assert.Equal(HttpStatusCode.Forbidden, word.StatusCode);
    }

    [Fact]
    public async Task Get_DocumentThatIsNoReview_IsNotThere()
    {
        using var writer = await site.DeskOfAsync("Wren", Cancellation, "writer");
        var page = await site.DraftAsync("page", "A page", Drafts.Bag());

        using var response = await writer.SendAsync(new HttpRequestMessage(HttpMethod.Get, Address(page)), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<Guid> ReviewAsync(DeskClient writer, byte[] pdf)
    {
        var file = await writer.AddFileAsync("the-report.pdf", pdf);
        return await site.DraftAsync("caseReview", "Child Willow", Drafts.Bag(("report", new FilesValue([file]))));
    }

    private static string Address(Guid review) => $"/desk/documents/{review}/report";

    // What a browser would show in the box.
    private static string Box(IDocument page) => page.QuerySelector<AngleSharp.Html.Dom.IHtmlTextAreaElement>("#report_text")!.Value;

    private static Task<HttpResponseMessage> SendAsync(DeskClient desk, Guid review, string handler, IDocument page, params (string Name, string Value)[] fields)
    {
        var seen = page.QuerySelector("input[name=Seen]")?.GetAttribute("value") ?? "";
        return desk.PostAsync($"{Address(review)}?handler={handler}", fields.Append(("Seen", seen)).ToDictionary(f => f.Item1, f => (string?)f.Item2), Cancellation);
    }
}
