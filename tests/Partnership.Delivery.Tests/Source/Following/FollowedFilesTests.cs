using System.Text;
using System.Text.Json.Nodes;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>What comes of files that change, break and go.</summary>
public sealed class FollowedFilesTests : OnFollowedUmbraco
{
    [Fact]
    public async Task ReplacedAfterPublication_ComeWithTheNextPublication()
    {
        var (file, url) = (Guid.NewGuid(), "/media/a/report.pdf");
        Play.PutFile(url, "application/pdf", Pdf("signed"));
        var review = Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", Home), Report(file, url));
        await using var site = await SiteAsync();
        var signed = site.Snapshot.FindMedia(file)!;

        Play.PutFile(url, "application/pdf", Pdf("replaced, and signed by nobody"));
        await HintAsync(site, "Umbraco.MediaSave", $$"""{"id":"{{file}}"}""");
        await site.LookAsync(TimeSpan.FromHours(2));
        Assert.Equal(signed.Sha256, site.Snapshot.FindMedia(file)?.Sha256);

        Play.Publish(review, Report(file, url));
        await HintAsync(site, "Umbraco.ContentPublish", $$"""{"id":"{{review.Id}}"}""");
        Assert.NotEqual(signed.Sha256, site.Snapshot.FindMedia(file)?.Sha256);
    }

    [Fact]
    public async Task ReplacedUnderAnotherName_StayAsTheyWereToo()
    {
        var file = Guid.NewGuid();
        Play.PutFile("/media/a/report.pdf", "application/pdf", Pdf("signed"));
        Play.PutFile("/media/b/other.pdf", "application/pdf", Pdf("other"));
        var review = Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", Home), Report(file, "/media/a/report.pdf"));
        await using var site = await SiteAsync();
        var signed = site.Snapshot.FindMedia(file)!;

        // What Umbraco answers then: the document says where its picked file stands now, and was not published.
        var (culture, version) = review.Published.Single();
        review.Published[culture] = version with { Values = Report(file, "/media/b/other.pdf") };
        await site.LookAsync(TimeSpan.FromHours(2));

        Assert.Equal(signed.Sha256, site.Snapshot.FindMedia(file)?.Sha256);
        Assert.Equal("report.pdf", site.Snapshot.FindMedia(file)?.FileName);
    }

    [Fact]
    public async Task ReplacedWhileTheSiteWasDown_StayAsTheyWere()
    {
        var (file, url) = (Guid.NewGuid(), "/media/a/report.pdf");
        Play.PutFile(url, "application/pdf", Pdf("signed"));
        Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", Home), Report(file, url));
        var folder = Directory.CreateTempSubdirectory("partnership-held-").FullName;
        string signed;
        IReadOnlyDictionary<string, byte[]> kept;
        await using (var site = await SiteAsync(folder))
        {
            signed = site.Snapshot.FindMedia(file)!.Sha256;
            kept = site.Kit.Files.Kept.ToDictionary();
        }

        Play.PutFile(url, "application/pdf", Pdf("replaced meanwhile"));
        await using var again = new FollowedSite(Url, folder);
        foreach (var (hash, bytes) in kept)
            again.Kit.Files.Kept[hash] = bytes;
        await again.LoadAsync();
        await again.LookAsync(TimeSpan.FromHours(2));

        Assert.Equal(signed, again.Snapshot.FindMedia(file)?.Sha256);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ChangeBreakAndGo_FollowTheirDocuments()
    {
        var (file, url) = (Guid.NewGuid(), "/media/a/report.pdf");
        Play.PutFile(url, "application/pdf", Pdf("one"));
        var review = Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", Home), Report(file, url));
        await using var site = await SiteAsync(set: o => o.FilesFollowPublication = false);
        var first = site.Snapshot.FindMedia(file)!;
        Assert.Equal("report.pdf", first.FileName);

        Play.PutFile(url, "application/pdf", Pdf("two"));
        await HintAsync(site, "Umbraco.MediaSave", $$"""{"id":"{{file}}"}""");
        var second = site.Snapshot.FindMedia(file)!;
        Assert.NotEqual(first.Sha256, second.Sha256);

        Play.Files.Remove(url); // a file that can't be had any more takes nothing away
        await site.LookAsync(TimeSpan.FromHours(2));
        Assert.Equal(second.Sha256, site.Snapshot.FindMedia(file)?.Sha256);
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("404", StringComparison.Ordinal));

        Play.Publish(review, []);
        await site.LookAsync(TimeSpan.FromHours(2));
        Assert.Null(site.Snapshot.FindMedia(file));
        Assert.True(site.Kit.Files.Has(second.Sha256));
        await site.LookAsync(TimeSpan.FromDays(2));
        Assert.Empty(site.Kit.Files.Kept);
    }

    [Fact]
    public async Task AreRefusedOrMissing_ThePageComesWithoutAndTheyAreTriedAgain()
    {
        var (late, html, hostile, endless) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Play.PutFile("/media/page.pdf", "application/pdf", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"));
        Play.PutFile("/media/endless.pdf", "application/pdf", [.. "%PDF-"u8, .. new byte[100_000_000]]);
        var reviews = Play.Publish("caseReviews", "Reviews", Home);
        var ids = new[] { (late, "/media/late.pdf"), (html, "/media/page.pdf"), (hostile, "http://169.254.169.254/latest.pdf"), (endless, "/media/endless.pdf") };
        foreach (var (id, url) in ids)
            Play.Publish("caseReview", $"Review {id:N}", reviews, Report(id, url));
        await using var site = await SiteAsync();
        Assert.Equal(6, site.Snapshot.Default.Items.Length);
        Assert.Empty(site.Snapshot.Media);

        Play.PutFile("/media/late.pdf", "application/pdf", Pdf("late"));
        await site.LookAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([late], site.Snapshot.Media.Select(m => m.Id));
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("Umbraco:FileHosts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/secret.pdf")]
    [InlineData("http://169.254.169.254/secret.pdf")]
    [InlineData("https://elsewhere.example/secret.pdf")]
    [InlineData("//elsewhere.example/secret.pdf")]
    [InlineData("file:///etc/passwd")]
    public async Task RedirectedElsewhere_IsNotFollowed(string location)
    {
        var file = Guid.NewGuid();
        Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", Home), Report(file, "/media/a.pdf"));
        Play.Instead = path => path == "/media/a.pdf" ? new PlayedAnswer(302) { Headers = { ["Location"] = location } } : null;

        await using var site = await SiteAsync();

        Assert.Empty(site.Snapshot.Media);
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("no files are fetched", StringComparison.Ordinal));
    }

    private static byte[] Pdf(string words) => Encoding.UTF8.GetBytes("%PDF-1.7 " + words);

    private static JsonObject Report(Guid id, string url) => new()
    {
        ["report"] = new JsonArray(new JsonObject { ["id"] = id.ToString(), ["name"] = "Report", ["url"] = url, ["extension"] = "pdf" }),
    };
}
