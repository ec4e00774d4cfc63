using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Delivery.Tests.Source.Play;
using Partnership.Editorial.Media;
using Partnership.Testing;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Headless;

/// <summary>One site, two sources: what an Umbraco with the same content shows is the same, byte for byte.</summary>
public sealed class TwoSourcesTests : IDisposable
{
    private readonly TemporaryFolder seed = new();

    [Fact]
    public async Task EveryPage_OfEitherSource_IsTheSame()
    {
        using var embedded = new SiteFactory();
        embedded.Settings["Seed:Path"] = SeedWithoutReadableReports();
        var folder = embedded.Services.GetRequiredService<MediaFolder>();
        var snapshot = embedded.Services.GetRequiredService<PublishedSite>().Current.Snapshot;
        using var umbraco = new UmbracoOnWire(MirroredUmbraco.Of(snapshot, file => File.ReadAllBytes(folder.PathOf(file.Sha256))));
        using var headless = new SiteFactory();
        headless.Settings["Cms:Source"] = "Umbraco";
        headless.Settings["Umbraco:BaseUrl"] = umbraco.Url;
        headless.Settings["Umbraco:PollInterval"] = "00:00:01";
        await FilesAreThereAsync(headless, snapshot.Media.Length);
        await embedded.SearchHasEverythingAsync();
        await headless.SearchHasEverythingAsync();

        var ours = await SiteCrawl.OfAsync(embedded);
        var theirs = await SiteCrawl.OfAsync(headless);

        Assert.InRange(ours.Pages.Count(), 80, int.MaxValue);
        Assert.Equal(ours.All.Select(a => $"{a.Path} {(int)a.Status}").Order(), theirs.All.Select(a => $"{a.Path} {(int)a.Status}").Order());
        Assert.False(File.Exists(Path.Combine(headless.DataDirectory, "partnership.db")));
        await AssertUnlinkedAsync(embedded, headless);
        foreach (var answer in ours.All.Where(a => a.Status == HttpStatusCode.OK))
            Assert.Equal((answer.Path, answer.Text), (answer.Path, theirs.Find(answer.Path)!.Text));
    }

    // Pages don't wait for files longer than some seconds, which a busy machine needs for less than these; the rest comes in later looks.
    private static async Task FilesAreThereAsync(SiteFactory headless, int files)
    {
        var site = headless.Services.GetRequiredService<PublishedSite>();
        for (var next = site.NextChange; site.Current.Snapshot.Media.Length < files; next = site.NextChange)
            await next.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AssertUnlinkedAsync(SiteFactory embedded, SiteFactory headless)
    {
        using var ours = embedded.CreatePlainClient();
        using var theirs = headless.CreatePlainClient();
        foreach (var path in new[]
        {
            "/case-reviews/export.json", "/case-reviews/export.csv", "/case-reviews?theme=neglect", "/search?q=neglect", "/search?q=hospital&type=caseReview",
            "/umbraco/delivery/api/v2/content?take=1000&fields=", "/umbraco/delivery/api/v2/content?take=1000&expand=properties[$all]",
        })
            Assert.Equal(
                (path, await ours.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)),
                (path, await theirs.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)));
    }

    public void Dispose() => seed.Dispose();

    // In Umbraco there is no desk on which a report could be made into a web page.
    private string SeedWithoutReadableReports()
    {
        var source = Path.Combine(Repository.Root, "content-seed");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(seed.Path, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (file.EndsWith(".md", StringComparison.Ordinal))
                File.WriteAllLines(target, File.ReadLines(file).Where(l => !l.StartsWith("readableReport:", StringComparison.Ordinal)));
            else
                File.Copy(file, target);
        }

        return seed.Path;
    }
}
