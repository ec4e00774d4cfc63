using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Workflow;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>A published review as one file for the national collection: what is public of it, and nothing else.</summary>
public sealed class NationalEntryTests(SharedDesk site)
{
    private const string Planted = "PLANTED-SECRET";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_PublishedReview_IsWhatIsPublic()
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var report = await publisher.AddFileAsync("The report of Child Hazel.pdf", Uploads.Pdf);
        var review = await ReviewAsync("Child Hazel", ("report", new FilesValue([report])), ("summary", new TextValue("A baby <slept> & was not heard.")));
        var shown = (await publisher.PageAsync($"/desk/documents/{review}", Cancellation)).QuerySelectorAll("a").Single(a => a.TextContent == "Export as a national collection entry");

        using var response = await publisher.GetAsync(shown.GetAttribute("href") ?? "", Cancellation);
        var files = await UnpackAsync(response);

        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", "national-entry-child-hazel.zip"), (response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentDisposition?.FileName));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(["entry.json", "entry.html", "report.pdf"], files.Keys);
        var entry = JsonDocument.Parse(files["entry.json"]).RootElement;
        Assert.Equal(["format", "formatVersion", "publisher", "updatedAt", "review", "files"], entry.EnumerateObject().Select(p => p.Name));
        var record = entry.GetProperty("review");
        Assert.Equal(
            ["id", "reference", "title", "pseudonym", "reviewType", "year", "publishedOn", "area", "ageBand", "harmTypes", "themes", "agencies", "abstract",
                "recommendations", "independentLead", "url", "reportUrl", "isExample"],
            record.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            (2026, "The borough", "Child Hazel", "A baby <slept> & was not heard.", "https://partnership.example/case-reviews/child-hazel"),
            (record.GetProperty("year").GetInt32(), Text(record, "area"), Text(record, "pseudonym"), Text(record, "abstract"), Text(record, "url")));
        Assert.Equal([site.Now().OfType("theme")[0].Name], record.GetProperty("themes").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(["1. Listen."], record.GetProperty("recommendations").EnumerateArray().Select(t => t.GetString()));
        using var client = site.CreatePlainClient();
        var named = entry.GetProperty("files").EnumerateArray().Single();
        Assert.Equal(("report.pdf", "The report of Child Hazel.pdf"), (Text(named, "name"), Text(named, "publishedName")));
        Assert.Equal(await client.GetByteArrayAsync(new Uri(new Uri(Text(named, "url") ?? "").AbsolutePath, UriKind.Relative), Cancellation), files["report.pdf"]);
    }

    [Fact]
    public async Task Get_PublishedReview_TellsPeopleTheSame()
    {
        using var reader = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        var review = await ReviewAsync("Child <b>Rue</b>", ("summary", new TextValue("A baby & a night.")));

        using var response = await reader.GetAsync($"/desk/documents/{review}/national-entry", Cancellation);
        var page = await SiteFactory.ParseAsync(Encoding.UTF8.GetString((await UnpackAsync(response))["entry.html"]), Cancellation);

        Assert.Equal("Child <b>Rue</b>", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("A baby & a night.", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1. Listen."], page.QuerySelectorAll("h2").Single(h => h.TextContent == "Recommendations").NextElementSibling?.QuerySelectorAll("li").Select(l => l.TextContent));
        Assert.Contains("2026", page.QuerySelectorAll("dt").Single(t => t.TextContent == "Year").NextElementSibling?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InternalValuesAndDrafts_AreNowhereInIt()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var review = await ReviewAsync("Child Sorrel", ("lateBecause", new TextValue(Planted)), ("incidentOn", new DateValue(new DateOnly(2019, 8, 7))));
        BoardDrafts.Done(await site.Services.GetRequiredService<WriteComment>().RunAsync(
            new WriteCommentOptions { UserId = writer.UserId, DocumentId = review, Text = Planted }, Cancellation));
        Assert.IsType<SaveVersionOutcome.Saved>(await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions
            {
                DocumentId = review,
                Name = $"Child Sorrel {Planted}",
                CreatedBy = Planted,
                ChangeNote = Planted,
                Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>("area", new TextValue(Planted))]),
            },
            Cancellation));

        using var response = await writer.GetAsync($"/desk/documents/{review}/national-entry", Cancellation);
        var files = await UnpackAsync(response);

        foreach (var (name, content) in files)
            foreach (var secret in new[] { Planted, "2019-08-07", "August 2019", "lateBecause", "incidentOn" })
                Assert.False(Encoding.UTF8.GetString(content).Contains(secret, StringComparison.OrdinalIgnoreCase), $"{name} has {secret}.");
    }

    [Fact]
    public async Task Get_Twice_IsTheSameAndWrittenDown()
    {
        using var reader = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        var review = await ReviewAsync("Child Fern");

        using var first = await reader.GetAsync($"/desk/documents/{review}/national-entry", Cancellation);
        using var second = await reader.GetAsync($"/desk/documents/{review}/national-entry", Cancellation);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Cancellation), await second.Content.ReadAsByteArrayAsync(Cancellation));
        await using var db = await site.OpenAsync();
        Assert.Equal(2, await db.AuditTrail.CountAsync(e => e.DocumentId == review && e.ActorId == reader.UserId && e.Action == AuditAction.NationalEntryExported, Cancellation));
    }

    [Fact]
    public async Task Get_NotPublicAnyMore_SaysSoAndSendsNothing()
    {
        using var officer = await site.DeskOfAsync("Dana Disclosure", Cancellation, "disclosureOfficer");
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var (withdrawn, removed, down) = (await ReviewAsync("Child Moss"), await ReviewAsync("Child Reed"), await ReviewAsync("Child Flax"));
        var draft = await site.CreateAsync("caseReview", site.Now().OfType("caseReviews")[0].Id);
        await site.ShownAsync(await site.Services.GetRequiredService<WithdrawDocument>().RunAsync(
            new WithdrawDocumentOptions { DocumentId = withdrawn, Explanation = "A mistake." }, Cancellation));
        await site.ShownAsync(await site.Services.GetRequiredService<RemoveDocument>().RunAsync(new RemoveDocumentOptions { DocumentId = removed }, Cancellation));
        await BoardDrafts.RedirectsAsync(officer.SubmitAsync($"/desk/documents/{down}/take-down", "#take_down_form", BoardDrafts.Fields(("Reason", "Page 2.")), Cancellation));

        foreach (var review in new[] { withdrawn, removed, down, draft })
        {
            using var response = await publisher.GetAsync($"/desk/documents/{review}/national-entry", Cancellation);
            var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("Only what is public can be handed on.", page.Body?.TextContent, StringComparison.Ordinal);
            Assert.Empty((await publisher.PageAsync($"/desk/documents/{review}", Cancellation)).QuerySelectorAll("a[href$='/national-entry']"));
        }
    }

    [Fact]
    public async Task Get_OtherBranchOrOtherTypeOrNobody_FindsNothing()
    {
        var (mine, other) = (await ReviewAsync("Child Yarrow"), await ReviewAsync("Child Teasel"));
        using var limited = await site.DeskOfAsync(await site.AddPersonAsync("Lee Limited", mine, Cancellation, "writer"), Cancellation);
        using var everywhere = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var nobody = await site.DeskOfAsync("Nia Nobody", Cancellation);
        using var stranger = site.StrangerAtDesk();

        await BoardDrafts.AnswersAsync(HttpStatusCode.OK, limited.GetAsync($"/desk/documents/{mine}/national-entry", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, limited.GetAsync($"/desk/documents/{other}/national-entry", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, nobody.GetAsync($"/desk/documents/{mine}/national-entry", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.Redirect, stranger.GetAsync($"/desk/documents/{mine}/national-entry", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, everywhere.GetAsync($"/desk/documents/{site.Now().Home?.Id}/national-entry", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, everywhere.GetAsync($"/desk/documents/{Guid.NewGuid()}/national-entry", Cancellation));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<Dictionary<string, byte[]>> UnpackAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancellation), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(Cancellation);
            await stream.CopyToAsync(content, Cancellation);
            files.Add(entry.FullName, content.ToArray());
        }

        return files;
    }

    private async Task<Guid> ReviewAsync(string name, params (string Alias, PropertyValue Value)[] more) => await site.PublishedAsync(
        site.Now().OfType("caseReviews")[0].Id, "caseReview", name,
        [
            ("reference", new TextValue("CR-1")), ("reviewType", new TextValue("rapid-review")), ("area", new TextValue("The borough")), ("pseudonym", new TextValue(name)),
            ("learning", new RichTextValue("<p>We learned.</p>")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))), BoardDrafts.Reviewed(2099),
            ("themes", new ItemsValue([site.Now().OfType("theme")[0].Id])), ("agencies", new ItemsValue([site.Now().OfType("agency")[0].Id])),
            ("recommendations", new BlocksValue([new Block(Guid.NewGuid(), "recommendation", new PropertyBag([
                KeyValuePair.Create<string, PropertyValue>("number", new NumberValue(1)), KeyValuePair.Create<string, PropertyValue>("text", new TextValue("Listen."))]))])),
            .. more,
        ]);
}
