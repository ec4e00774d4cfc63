using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Editorial.Media;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Files;

/// <summary>A file has the visibility of the documents that use it, at every moment.</summary>
public class FileVisibilityTests(LiveSite site) : IClassFixture<LiveSite>
{
    [Fact]
    public async Task Remove_Review_ItsFilesAreGoneAtOnceAndBackWithIt()
    {
        var (id, files) = ReviewAt("/case-reviews/child-alder");
        await AssertAllAsync(HttpStatusCode.OK, files);

        await site.Editor.RemoveAsync(id);
        await AssertAllAsync(HttpStatusCode.NotFound, files);

        await site.Editor.PublishAsync(id);
        await AssertAllAsync(HttpStatusCode.OK, files);
    }

    [Fact]
    public async Task Publish_WithoutTheReport_TheReportIsGoneAtOnceAndTheBriefingStays()
    {
        var item = site.Editor.At("/case-reviews/child-linnet");
        var (report, briefing) = (FileOf(item, "report"), FileOf(item, "briefing"));

        await site.Editor.SaveChangedAsync(item, ("report", null));
        await AssertAllAsync(HttpStatusCode.OK, [report, briefing]);

        await site.Editor.PublishAsync(item.Id);
        await AssertAllAsync(HttpStatusCode.NotFound, [report]);
        await AssertAllAsync(HttpStatusCode.OK, [briefing]);
        Assert.DoesNotContain(report.Url, (await site.ReadAsync("/case-reviews/child-linnet")).QuerySelectorAll("a").Select(PageReading.Href));

        await site.Editor.SaveChangedAsync(item);
        await AssertAllAsync(HttpStatusCode.NotFound, [report]);

        await site.Editor.PublishAsync(item.Id);
        await AssertAllAsync(HttpStatusCode.OK, [report, briefing]);
    }

    [Fact]
    public async Task Draft_WithAFile_TheFileIsThereOnlyOncePublished()
    {
        var (first, files) = ReviewAt("/case-reviews/child-curlew");
        await site.Editor.RemoveAsync(first);
        var draft = await site.Editor.CreateAsync("caseReview", "/case-reviews");
        await site.Editor.SaveAsync(draft, "A draft with a file", Draft.Review(site, "Not yet.", Draft.File("report", files[0])));
        await AssertAllAsync(HttpStatusCode.NotFound, files);

        await site.Editor.PublishAsync(draft);
        await AssertAllAsync(HttpStatusCode.OK, files[..1]);
        await AssertAllAsync(HttpStatusCode.NotFound, files[1..]);

        await site.Editor.RemoveAsync(draft);
        await AssertAllAsync(HttpStatusCode.NotFound, files);
    }

    [Fact]
    public async Task Remove_OneOfTwoThatUseAFile_TheOtherKeepsItPublic()
    {
        var (first, files) = ReviewAt("/case-reviews/child-dunlin");
        var second = await site.Editor.PublishNewAsync("caseReview", "/case-reviews", "Uses the same file", Draft.Review(site, "Same.", Draft.File("report", files[0])));

        await site.Editor.RemoveAsync(first);
        await AssertAllAsync(HttpStatusCode.OK, files[..1]);

        await site.Editor.EraseAsync(second);
        await AssertAllAsync(HttpStatusCode.NotFound, files);
        Assert.True(File.Exists(OnDisk(files[0])), "The removed review still needs its file.");
    }

    [Fact]
    public async Task Erase_Review_ItsFilesLeaveTheDiskToo()
    {
        var (id, files) = ReviewAt("/case-reviews/child-plover");
        Assert.All(files, f => Assert.True(File.Exists(OnDisk(f))));

        await site.Editor.EraseAsync(id);

        await AssertAllAsync(HttpStatusCode.NotFound, files);
        Assert.All(files, f => Assert.False(File.Exists(OnDisk(f))));
    }

    [Fact]
    public async Task Get_FileThatTheDiskHasLost_IsNotThereAndNoFailure()
    {
        var (_, files) = ReviewAt("/case-reviews/child-siskin");
        File.Move(OnDisk(files[0]), OnDisk(files[0]) + ".lost");
        var shared = site.Services.GetServices<ISharedFiles>().ToList(); // none with SQLite
        foreach (var others in shared)
            await others.ForgetAsync(files[0].Sha256, TestContext.Current.CancellationToken);

        await AssertAllAsync(HttpStatusCode.NotFound, files[..1]);
        File.Move(OnDisk(files[0]) + ".lost", OnDisk(files[0]));
        foreach (var others in shared)
            await others.KeepAsync(files[0].Sha256, OnDisk(files[0]), TestContext.Current.CancellationToken);
    }

    private (Guid Id, MediaItem[] Files) ReviewAt(string path)
    {
        var item = site.Editor.At(path);
        return (item.Id, [FileOf(item, "report"), FileOf(item, "briefing")]);
    }

    private MediaItem FileOf(ContentItem item, string alias) => site.Now.FirstFile(Assert.IsType<FilesValue>(item.Properties[alias]).Ids)!;

    private string OnDisk(MediaItem file) => Path.Combine(site.DataDirectory, "media", file.Sha256[..2], file.Sha256);

    private async Task AssertAllAsync(HttpStatusCode status, IEnumerable<MediaItem> files)
    {
        foreach (var file in files)
            foreach (var range in new[] { "", "bytes=0-9" })
            {
                using var response = await site.AskAsync(file.Url, ("Range", range), ("If-None-Match", range.Length == 0 ? "\"none\"" : $"\"{file.Sha256}\""));
                var expected = status != HttpStatusCode.OK ? [status] : new[] { HttpStatusCode.OK, HttpStatusCode.PartialContent, HttpStatusCode.NotModified };
                Assert.Contains(response.StatusCode, expected);
            }
    }
}
