using System.Text;
using System.Text.Json.Nodes;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Source;
using Partnership.Delivery.Source.Following;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>What comes of single changes: trees, cultures, files.</summary>
public sealed class FollowingTests : IDisposable
{
    private readonly UmbracoOnWire umbraco = new(new PlayedUmbraco());
    private readonly PlayedNode home;

    public FollowingTests() => home = Play.Publish("home", "Home", null, []);

    private PlayedUmbraco Play => umbraco.Play;

    [Fact]
    public async Task Hint_ParentIsMoved_ThoseBelowMoveWithIt()
    {
        var a = Play.Publish("page", "A", home);
        var b = Play.Publish("page", "B", home);
        var below = Play.Publish("page", "Below", a);
        await using var site = await SiteAsync();
        Play.Move(a, b);

        await HintAsync(site, "Umbraco.ContentMoved", $$"""[{"id":"{{a.Id}}"}]""");

        Assert.Equal("/b/a/below", site.Snapshot.Default.Find(below.Id)?.Path.Value);
        Assert.IsType<RouteMatch.Moved>(site.Snapshot.Match(RoutePath.Parse("/a/below")));
    }

    [Fact]
    public async Task Hint_ParentIsUnpublishedAndPublished_ThoseBelowGoAndComeAsTheyAreNow()
    {
        var parent = Play.Publish("page", "Parent", home);
        var kept = Play.Publish("page", "Kept", parent);
        var removed = Play.Publish("page", "Removed", parent);
        await using var site = await SiteAsync();

        Play.Unpublish(parent);
        await HintAsync(site, "Umbraco.ContentUnpublish", $$"""{"id":"{{parent.Id}}"}""");
        Assert.Equal([home.Id], site.Snapshot.Default.Items.Select(i => i.Id));
        Assert.IsType<RouteMatch.Gone>(site.Snapshot.Match(RoutePath.Parse("/parent/kept")));

        Play.Unpublish(removed); // of which Umbraco says nothing while its parent is hidden
        Play.Publish("page", "Parent", null, [], parent.Id);
        await HintAsync(site, "Umbraco.ContentPublish", $$"""{"id":"{{parent.Id}}"}""");
        Assert.NotNull(site.Snapshot.Default.Find(kept.Id));
        Assert.Null(site.Snapshot.Default.Find(removed.Id));
    }

    [Fact]
    public async Task Look_WebhookComesWhileEverythingIsRead_IsFollowedFirst()
    {
        var page = Play.Publish("page", "Page", home, new JsonObject { ["summary"] = "Before" });
        await using var site = await SiteAsync();
        Play.Publish(page, new JsonObject { ["summary"] = "After" });
        Play.Instead = path => path.Contains("/content?", StringComparison.Ordinal) ? WebhookMeanwhile(site, page, path) : null;

        await site.LookAsync(TimeSpan.FromHours(2));
        Assert.Equal("Before", site.Snapshot.Default.Find(page.Id)?.Properties.Text("summary")); // the reading was broken off
        Play.Instead = path => path.Contains("/content?", StringComparison.Ordinal) ? new PlayedAnswer(500) : null;
        await site.FollowHintsAsync();

        Assert.Equal("After", site.Snapshot.Default.Find(page.Id)?.Properties.Text("summary"));
        Assert.Null(site.Health.Failure);
    }

    [Fact]
    public async Task Look_WebhooksNeverEnd_EverythingIsReadAllTheSame()
    {
        var named = Play.Publish("page", "Named", home, new JsonObject { ["summary"] = "Before" });
        var other = Play.Publish("page", "Other", home);
        await using var site = await SiteAsync();
        Play.Unpublish(other); // of which no webhook tells
        Play.Instead = path => path.Contains("/content?", StringComparison.Ordinal) ? WebhookMeanwhile(site, named, path) : null;

        site.Advance(TimeSpan.FromHours(2));
        for (var look = 0; look < 10 && site.Snapshot.Default.Find(other.Id) is not null; look++)
            await site.FollowHintsAsync();

        Assert.Null(site.Snapshot.Default.Find(other.Id));
    }

    [Fact]
    public async Task Look_SiblingsAreSorted_FollowsWithFewChanges()
    {
        var pages = Enumerable.Range(0, 20).Select(n => Play.Publish("page", $"Page {n:00}", home)).ToList();
        await using var site = await SiteAsync();
        var before = site.State;
        foreach (var page in pages)
            page.Sort += 1;
        pages[^1].Sort = 0;

        await site.LookAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([pages[^1].Id, .. pages.SkipLast(1).Select(p => p.Id)], site.Snapshot.Default.ChildrenOf(home.Id).Select(i => i.Id));
        Play.Publish("page", "New one", home).Sort = 5;
        var middle = site.State;
        await site.LookAsync(TimeSpan.FromMinutes(2));
        Assert.InRange(site.State.Documents.Count(d => !ReferenceEquals(middle.Documents.GetValueOrDefault(d.Key), d.Value)), 1, 20);
        Assert.NotSame(before, site.State);
    }

    [Fact]
    public async Task Load_Languages_BecomeCulturesOfTheSite()
    {
        Play.Publish(home, [], "Home");
        var page = new Guid("00000000-0000-4000-8000-000000000400");
        Play.Publish("page", "Welcome", home, new JsonObject { ["summary"] = "Hello" }, page, "en-US");
        Play.Publish("page", "Witamy", home, new JsonObject { ["summary"] = "Czesc" }, page, "pl-PL");
        Play.Publish("page", "Velkommen", home, new JsonObject { ["summary"] = "Hej" }, page, "da-DK");
        await using var site = await SiteAsync();

        Assert.Equal("Hello", site.Snapshot.Default.Find(page)?.Properties.Text("summary"));
        Assert.Equal("Czesc", site.State.Items[page].In("pl")?.Properties.Text("summary"));
        Assert.Equal(2, site.State.Items[page].Versions.Length); // the site has no Danish
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("da-DK", StringComparison.Ordinal));

        Play.Unpublish(Play.Nodes.Single(n => n.Id == page), "pl-PL");
        await HintAsync(site, "Umbraco.ContentPublish", $$"""{"id":"{{page}}"}""");
        Assert.Null(site.State.Items[page].In("pl"));
    }

    [Fact]
    public async Task Load_UnknownTypesAndAddresses_AreNoReasonToFail()
    {
        Play.Publish("page", "Below the unknown", Play.Publish("wheel", "Wheel", home));
        var search = Play.Publish("page", "Search", home); // where the site itself has something
        var odd = Play.Publish("page", "Ünï_cödé!", home);
        var one = Play.Publish("page", "Same", home);
        var two = Play.Publish("page", "Same", home);
        await using var site = await SiteAsync();

        Assert.Equal("/search-page", site.Snapshot.Default.Find(search.Id)?.Path.Value);
        Assert.Equal("/unicode", site.Snapshot.Default.Find(odd.Id)?.Path.Value.Replace("-", "", StringComparison.Ordinal));
        Assert.Equal("/same", site.Snapshot.Default.Find(one.Id)?.Path.Value);
        Assert.StartsWith("/same-", site.Snapshot.Default.Find(two.Id)?.Path.Value, StringComparison.Ordinal);
        Assert.Equal(5, site.Snapshot.Default.Items.Length);
        Assert.Single(site.Kit.Log.Lines, l => l.Text.Contains("wheel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_ProtectedAmongOthers_IsNotShownAndHoldsNothingUp()
    {
        var pages = Enumerable.Range(0, 90).Select(n => Play.Publish("page", $"Page {n}", home)).ToList();
        (pages[3].IsProtected, pages[50].IsProtected, Play.ListsProtected) = (true, true, true);
        await using var site = await SiteAsync();
        Assert.Equal(89, site.Snapshot.Default.Items.Length);

        pages[7].IsProtected = true; // nothing that is listed changes
        await site.LookAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(88, site.Snapshot.Default.Items.Length);
    }

    [Fact]
    public async Task Look_ItemIsBroken_KeepsWhatWasKnownOfIt()
    {
        var page = Play.Publish("page", "About us", home, new JsonObject { ["summary"] = "Before" });
        var other = Play.Publish("page", "Other", home, new JsonObject { ["summary"] = "Before" });
        await using var site = await SiteAsync();
        Play.Publish(other, new JsonObject { ["summary"] = "After" });
        Play.Instead = path => path.Contains("content/items", StringComparison.Ordinal)
            ? PlayedAnswer.Json(Encoding.UTF8.GetString(Usual(path).Body!).Replace("\"About us\"", "77", StringComparison.Ordinal))
            : null;

        await site.LookAsync(TimeSpan.FromHours(2));

        Assert.Null(site.Health.Failure);
        Assert.Equal("Before", site.Snapshot.Default.Find(page.Id)?.Properties.Text("summary"));
        Assert.Equal("After", site.Snapshot.Default.Find(other.Id)?.Properties.Text("summary"));
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("'name' is not text", StringComparison.Ordinal));
    }

    private PlayedAnswer WebhookMeanwhile(FollowedSite site, PlayedNode page, string path)
    {
        var usual = Usual(path) with { Delay = TimeSpan.FromMilliseconds(500) };
        site.Hints.Add(new WebhookHint(new HashSet<Guid> { page.Id }, new HashSet<Guid>(), false));
        return usual;
    }

    [Fact]
    public async Task Wait_ChangeCameBetweenReadingAndWaiting_EndsAtOnce()
    {
        var page = Play.Publish("page", "Page", home);
        await using var site = await SiteAsync();
        var source = site.Kit.Get<UmbracoSource>();
        await source.ReadAsync(0, TestContext.Current.CancellationToken);

        Play.Publish(page, new JsonObject { ["summary"] = "After" });
        site.Hints.Add(new WebhookHint(new HashSet<Guid> { page.Id }, new HashSet<Guid>(), false));
        await site.Kit.Get<UmbracoFollower>().LookAsync(TestContext.Current.CancellationToken);

        Assert.True(source.WaitAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken).IsCompletedSuccessfully);
        await source.ReadAsync(0, TestContext.Current.CancellationToken);
        Assert.False(source.WaitAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task Files_ReplacedAfterPublication_ComeWithTheNextPublication()
    {
        var (file, url) = (Guid.NewGuid(), "/media/a/report.pdf");
        Play.PutFile(url, "application/pdf", Pdf("signed"));
        var review = Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", home), Report(file, url));
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
    public async Task Files_ReplacedUnderAnotherName_StayAsTheyWereToo()
    {
        var file = Guid.NewGuid();
        Play.PutFile("/media/a/report.pdf", "application/pdf", Pdf("signed"));
        Play.PutFile("/media/b/other.pdf", "application/pdf", Pdf("other"));
        var review = Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", home), Report(file, "/media/a/report.pdf"));
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
    public async Task Files_ReplacedWhileTheSiteWasDown_StayAsTheyWere()
    {
        var (file, url) = (Guid.NewGuid(), "/media/a/report.pdf");
        Play.PutFile(url, "application/pdf", Pdf("signed"));
        Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", home), Report(file, url));
        var folder = Directory.CreateTempSubdirectory("partnership-held-").FullName;
        string signed;
        IReadOnlyDictionary<string, byte[]> kept;
        await using (var site = await SiteAsync(folder))
        {
            signed = site.Snapshot.FindMedia(file)!.Sha256;
            kept = site.Kit.Files.Kept.ToDictionary();
        }

        Play.PutFile(url, "application/pdf", Pdf("replaced meanwhile"));
        await using var again = new FollowedSite(umbraco.Url, folder);
        foreach (var (hash, bytes) in kept)
            again.Kit.Files.Kept[hash] = bytes;
        await again.LoadAsync();
        await again.LookAsync(TimeSpan.FromHours(2));

        Assert.Equal(signed, again.Snapshot.FindMedia(file)?.Sha256);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Files_ChangeBreakAndGo_FollowTheirDocuments()
    {
        var (file, url) = (Guid.NewGuid(), "/media/a/report.pdf");
        Play.PutFile(url, "application/pdf", Pdf("one"));
        var review = Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", home), Report(file, url));
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
    public async Task Files_AreRefusedOrMissing_ThePageComesWithoutAndTheyAreTriedAgain()
    {
        var (late, html, hostile, endless) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Play.PutFile("/media/page.pdf", "application/pdf", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"));
        Play.PutFile("/media/endless.pdf", "application/pdf", [.. "%PDF-"u8, .. new byte[100_000_000]]);
        var reviews = Play.Publish("caseReviews", "Reviews", home);
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
    public async Task Files_RedirectedElsewhere_IsNotFollowed(string location)
    {
        var file = Guid.NewGuid();
        Play.Publish("caseReview", "Review", Play.Publish("caseReviews", "Reviews", home), Report(file, "/media/a.pdf"));
        Play.Instead = path => path == "/media/a.pdf" ? new PlayedAnswer(302) { Headers = { ["Location"] = location } } : null;

        await using var site = await SiteAsync();

        Assert.Empty(site.Snapshot.Media);
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("no files are fetched", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follow_ManyChanges_HoldsNoMoreThanBefore()
    {
        var pages = Enumerable.Range(0, 20).Select(n => Play.Publish("page", $"Page {n}", home)).ToList();
        await using var site = await SiteAsync();
        for (var change = 0; change < 300; change++)
        {
            var page = pages[change % pages.Count];
            Play.Publish(page, new JsonObject { ["summary"] = $"{change}" }, $"Name {change}");
            await HintAsync(site, "Umbraco.ContentPublish", $$"""{"id":"{{page.Id}}"}""");
        }

        Assert.Equal(21, site.State.Items.Count);
        Assert.Equal(21, site.State.Documents.Count);
        Assert.All(site.State.Documents.Values, d => Assert.InRange(d.Document.FormerPaths.Length, 0, 50));
        Assert.Equal("299", site.Snapshot.Default.Find(pages[299 % 20].Id)?.Properties.Text("summary"));
    }

    public void Dispose() => umbraco.Dispose();

    private static byte[] Pdf(string words) => Encoding.UTF8.GetBytes("%PDF-1.7 " + words);

    private static JsonObject Report(Guid id, string url) => new()
    {
        ["report"] = new JsonArray(new JsonObject { ["id"] = id.ToString(), ["name"] = "Report", ["url"] = url, ["extension"] = "pdf" }),
    };

    private static async Task HintAsync(FollowedSite site, string name, string body)
    {
        site.Hints.Add(WebhookHint.Read(name, Encoding.UTF8.GetBytes(body)));
        await site.FollowHintsAsync();
        Assert.Null(site.Health.Failure);
    }

    private PlayedAnswer Usual(string path)
    {
        var instead = Play.Instead;
        Play.Instead = null;
        try
        {
            return Play.Answer(path.Split('?')[0], path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "", _ => null);
        }
        finally
        {
            Play.Instead = instead;
        }
    }

    private async Task<FollowedSite> SiteAsync(string? folder = null, Action<UmbracoOptions>? set = null)
    {
        var site = new FollowedSite(umbraco.Url, folder, set);
        await site.LoadAsync();
        Assert.Null(site.Health.Failure);
        await site.LookAsync(TimeSpan.Zero); // the reading that every start begins with
        return site;
    }
}
