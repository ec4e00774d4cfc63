using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Preview;

/// <summary>A file of a draft is there for those who may see the preview, in that preview only.</summary>
public sealed class PreviewFileTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_FileOfADraft_IsThereInItsPreviewOnly()
    {
        var (draft, file, bytes) = await DraftWithAFileAsync("child-curlew", "Draft pv20");
        var other = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(other, "Other pv20", Draft.Page("No file."));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");
        using var stranger = await site.DeskOfAsync(await site.AddPersonAsync("Sam", site.Editor.At("/about").Id, Cancel, "writer"), Cancel);

        var url = FileUrl(await desk.ReadAsync(Previewing.Page(draft)));
        using var response = await desk.GetAsync(url, Cancel);

        Assert.StartsWith("/desk/preview/", url, StringComparison.Ordinal);
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(("no-store", "noindex, nofollow"), (response.Header("Cache-Control"), response.Header("X-Robots-Tag")));
        Assert.Contains("default-src 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync(url.Replace(VersionIn(url), VersionIn(await OwnFilesOfAsync(desk, other)), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync(url + "x"));
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync(url.Replace(file.Id.ToString("N"), Guid.NewGuid().ToString("N"), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(url));
        using var anonymous = await site.AskAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
        using var open = await site.AskAsync(file.Url);
        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);
    }

    [Fact]
    public async Task Get_FileThroughALink_IsThereAsLongAsTheLink()
    {
        var (draft, file, bytes) = await DraftWithAFileAsync("child-dunlin", "Draft pv21");
        var (another, _, _) = await DraftWithAFileAsync("child-plover", "Draft pv22");
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");
        var (link, otherLink) = (await desk.ShareAsync(draft), await desk.ShareAsync(another));
        using var page = await site.VisitAsync(link);
        var url = FileUrl(await page.TextAsync());

        Assert.StartsWith(link + "/files/", url, StringComparison.Ordinal);
        using var response = await site.VisitAsync(url);
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(("no-store", "noindex, nofollow", "no-referrer"), (response.Header("Cache-Control"), response.Header("X-Robots-Tag"), response.Header("Referrer-Policy")));
        foreach (var wrong in new[] { url.Replace(link, otherLink, StringComparison.Ordinal), url + "x", url.Replace(file.FileName, "other.pdf", StringComparison.Ordinal) })
        {
            using var refused = await site.VisitAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        await site.Editor.SaveAsync(draft, "Draft pv21 without it", Draft.Review(site, "Later."));
        using var still = await site.VisitAsync(url);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        using var ended = await desk.SubmitAsync(Previewing.Frame(draft), "form[data-link]", new Dictionary<string, string?>(), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var gone = await site.VisitAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Get_FileThatIsPublicAnyway_KeepsItsPublicAddress()
    {
        var item = site.Editor.At("/case-reviews/child-siskin");
        var file = FileOf(item);
        var draft = await site.Editor.CreateAsync("caseReview", "/case-reviews");
        await site.Editor.SaveAsync(draft, "Draft pv23", Draft.Review(site, "Same file.", Draft.File("report", file)));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        Assert.Contains($"\"{file.Url}\"", await desk.ReadAsync(Previewing.Page(draft)), StringComparison.Ordinal);
        await site.Editor.SaveChangedAsync(item);
        Assert.Contains($"\"{file.Url}\"", await desk.ReadAsync(Previewing.Page(item.Id)), StringComparison.Ordinal);
        using var open = await site.AskAsync(file.Url);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Get_PictureInADraft_IsThereAsARenditionInItsPreviewsOnly()
    {
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");
        using var image = NetVips.Image.Black(900, 600, 3);
        using var file = new MemoryStream(image.JpegsaveBuffer());
        var added = await site.Services.GetRequiredService<UploadMedia>().RunAsync(desk.UserId, "picture-pv24.jpg", file, Cancel);
        var picture = Assert.IsType<EditorialOutcome.Done>(added).Id.GetValueOrDefault();
        var draft = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(draft, "Draft pv24", Draft.Rich("body", $"""<p>Text.</p><img data-media-id="{picture}" alt="A picture">"""));
        var link = await desk.ShareAsync(draft);

        var own = (await desk.PageAsync(Previewing.Page(draft), Cancel)).QuerySelector("picture img")?.GetAttribute("src") ?? "";
        using var page = await site.VisitAsync(link);
        var shared = (await page.PageAsync()).QuerySelector("picture img")?.GetAttribute("src") ?? "";

        Assert.StartsWith("/desk/preview/", own, StringComparison.Ordinal);
        Assert.StartsWith($"{link}/files/{picture:N}/r/", shared, StringComparison.Ordinal);
        using var rendition = await desk.GetAsync(own, Cancel);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg", "no-store"), (rendition.StatusCode, rendition.Content.Headers.ContentType?.MediaType, rendition.Header("Cache-Control")));
        using var same = await site.VisitAsync(shared);
        Assert.EndsWith("; sandbox", same.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(await rendition.Content.ReadAsByteArrayAsync(Cancel), await same.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync(own.Replace($"/{picture:N}/r/", $"/{picture:N}/r/1", StringComparison.Ordinal)));
        foreach (var path in new[] { shared[(link + "/files").Length..].Insert(0, "/media"), $"{link}/files/{picture:N}/picture-pv24.jpg", $"/media/{picture:N}/picture-pv24.jpg" })
        {
            using var refused = await site.VisitAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        (await desk.SubmitAsync(Previewing.Frame(draft), "form[data-link]", new Dictionary<string, string?>(), Cancel)).Dispose();
        using var gone = await site.VisitAsync(shared);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    // The report of a review that is public no more.
    private async Task<(Guid Draft, MediaItem File, byte[] Bytes)> DraftWithAFileAsync(string review, string name)
    {
        var item = site.Editor.At("/case-reviews/" + review);
        var file = FileOf(item);
        await site.Editor.RemoveAsync(item.Id);
        var draft = await site.Editor.CreateAsync("caseReview", "/case-reviews");
        await site.Editor.SaveAsync(draft, name, Draft.Review(site, "Not yet.", Draft.File("report", file)));
        return (draft, file, await File.ReadAllBytesAsync(Path.Combine(site.DataDirectory, "media", file.Sha256[..2], file.Sha256), Cancel));
    }

    private async Task<string> OwnFilesOfAsync(DeskClient desk, Guid id)
    {
        Assert.Equal(HttpStatusCode.OK, await desk.StatusAsync(Previewing.Page(id)));
        var version = await site.QueryAsync(db => Task.FromResult(db.Versions.Single(v => v.DocumentId == id).Id));
        return $"/desk/preview/{version:N}/files";
    }

    private MediaItem FileOf(ContentItem item) => site.Now.FirstFile(Assert.IsType<FilesValue>(item.Properties["report"]).Ids)!; // it was just there

    private static string VersionIn(string url) => url.Split('/')[3];

    private static string FileUrl(string html) => html.Split('"').First(p => p.Contains("/files/", StringComparison.Ordinal) && p.EndsWith(".pdf", StringComparison.Ordinal));
}
