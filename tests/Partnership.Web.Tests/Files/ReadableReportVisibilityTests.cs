using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Preview;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Files;

/// <summary>A report as a web page is public exactly as long as its review is, and as its PDF is the one that it was made of.</summary>
public class ReadableReportVisibilityTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static readonly string[] Ends = ["/report", "/report/large-print"];

    [Fact]
    public async Task Remove_Review_ItsReportIsGoneAtOnceAndBackWithIt()
    {
        var item = site.Editor.At("/case-reviews/child-alder");
        await AssertAsync(HttpStatusCode.OK, item.Path.Value);

        await site.Editor.RemoveAsync(item.Id);
        await AssertAsync(HttpStatusCode.NotFound, item.Path.Value);

        await site.Editor.PublishAsync(item.Id);
        await AssertAsync(HttpStatusCode.OK, item.Path.Value);
    }

    [Fact]
    public async Task Publish_AnotherPdf_TheOldWebPageIsShownNoMore()
    {
        var (item, other) = (site.Editor.At("/case-reviews/child-linnet"), site.Editor.At("/case-reviews/child-plover"));
        await AssertAsync(HttpStatusCode.OK, item.Path.Value);

        await site.Editor.SaveChangedAsync(item, ("report", new FilesValue(other.Properties.Files("report"))));
        await AssertAsync(HttpStatusCode.OK, item.Path.Value);
        await site.Editor.PublishAsync(item.Id);

        await AssertAsync(HttpStatusCode.NotFound, item.Path.Value);
        Assert.DoesNotContain((await site.ReadAsync(item.Path.Value)).QuerySelectorAll("a").Select(PageReading.Href), href => href.EndsWith("/report", StringComparison.Ordinal));
        await site.SearchHasEverythingAsync();
        Assert.DoesNotContain((await site.ReadAsync("/case-reviews?q=review")).QuerySelectorAll("a").Select(PageReading.Href), href => href.StartsWith(item.Path.Value + "/report#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_WithAReport_IsInItsPreviewOnly()
    {
        var (pdf, page) = (await TakeAsync("child-sedge-report.pdf"), await TakeAsync("child-sedge-report.html"));
        var draft = await site.Editor.CreateAsync("caseReview", "/case-reviews");
        await site.Editor.SaveAsync(draft, "Child Rushes", [.. Draft.Review(site, "Not yet."), ("report", new FilesValue([pdf])), ("readableReport", new FilesValue([page]))]);
        using var desk = await site.DeskOfAsync("Wren", TestContext.Current.CancellationToken, "writer");
        using var stranger = site.CreatePlainClient();

        var shown = await desk.PageAsync(Previewing.Page(draft), TestContext.Current.CancellationToken);
        var link = shown.QuerySelector(".review-head a")!.GetAttribute("href")!;
        var report = await desk.PageAsync(link, TestContext.Current.CancellationToken);

        Assert.NotNull(report.QuerySelector(".report #page-2"));
        Assert.Contains("Preview of version", report.Body!.TextContent, StringComparison.Ordinal);
        await AssertAsync(HttpStatusCode.NotFound, "/case-reviews/child-rushes");
        using var refused = await stranger.AskAsync(HttpMethod.Get, link);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Contains("/desk/sign-in", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var file = await desk.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/desk/media/{page}/file"), TestContext.Current.CancellationToken);
        Assert.StartsWith("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);

        await site.Editor.PublishAsync(draft);
        await AssertAsync(HttpStatusCode.OK, "/case-reviews/child-rushes");
    }

    [Fact]
    public async Task Publish_UnderAnotherName_TheOldAddressOfTheReportLeadsOn()
    {
        var item = site.Editor.At("/case-reviews/child-siskin");
        await site.Editor.SaveAsync(item.Id, "Child Goldfinch", [.. item.Properties.Select(p => (p.Key, p.Value))]);
        await site.Editor.PublishAsync(item.Id);

        using var response = await site.AskAsync("/case-reviews/child-siskin/report");

        Assert.Equal((HttpStatusCode.PermanentRedirect, "/case-reviews/child-goldfinch/report"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    private async Task<Guid> TakeAsync(string name)
    {
        var id = Guid.NewGuid();
        await using var stream = File.OpenRead(Path.Combine(Partnership.Testing.Repository.Root, "content-seed", "demonstration", "files", name));
        var taken = Assert.IsType<MediaIntakeOutcome.Taken>(await site.Services.GetRequiredService<MediaIntake>().TakeAsync(id, name, stream, TestContext.Current.CancellationToken));
        return await site.Services.GetRequiredService<EditorialSession>().WriteAsync(
            async write =>
            {
                taken.File.CreatedAt = write.Now;
                write.Db.MediaFiles.Add(taken.File);
                await write.CompleteAsync(TestContext.Current.CancellationToken);
                return id;
            },
            TestContext.Current.CancellationToken);
    }

    private async Task AssertAsync(HttpStatusCode status, string review)
    {
        foreach (var end in Ends)
        {
            using var response = await site.AskAsync(review + end);
            Assert.Equal((end, status), (end, response.StatusCode));
        }
    }
}
