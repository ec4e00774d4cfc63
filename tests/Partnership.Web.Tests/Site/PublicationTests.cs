using System.Net;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Site;

/// <summary>What editors do is what the public sees, at once and everywhere.</summary>
public class PublicationTests(LiveSite site) : IClassFixture<LiveSite>
{
    private Editor Editor => site.Editor;

    [Fact]
    public async Task Publish_NewPage_IsPublicOnlyThen()
    {
        var id = await Editor.CreateAsync("page", "/about");
        await Editor.SaveAsync(id, "How we decide", Draft.Page("First words."));
        using (var draft = await site.AskAsync("/about/how-we-decide"))
            Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
        Assert.DoesNotContain("how-we-decide", await TextAsync("/sitemap.xml"), StringComparison.Ordinal);

        await Editor.PublishAsync(id);

        var page = await site.ReadAsync("/about/how-we-decide");
        Assert.Equal("How we decide", page.QuerySelector("h1")?.Words());
        Assert.Contains("First words.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("/about/how-we-decide</loc>", await TextAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("/about/how-we-decide", (await site.ReadAsync("/about")).QuerySelectorAll("main a").Select(PageReading.Href));
    }

    [Fact]
    public async Task Publish_NextVersion_TakesThePlaceOfTheKeptPage()
    {
        var id = await Editor.PublishNewAsync("page", "/about", "What we do next", Draft.Page("The first text."));
        using var first = await site.AskAsync("/about/what-we-do-next");
        await Editor.SaveAsync(id, "What we do next", Draft.Page("The second text."));
        using var saved = await site.AskAsync("/about/what-we-do-next");
        Assert.Equal(first.Header("ETag"), saved.Header("ETag"));

        await Editor.PublishAsync(id);

        using var second = await site.AskAsync("/about/what-we-do-next", ("If-None-Match", first.Header("ETag") ?? ""));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("The second text.", (await second.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OtherName_MovesThePageAndThoseBelow()
    {
        var id = await Editor.PublishNewAsync("page", "/about", "Old name", Draft.Page("Above."));
        await Editor.PublishNewAsync("page", "/about/old-name", "Child page", Draft.Page("Below."));
        await Editor.SaveAsync(id, "New name", Draft.Page("Above."));

        await Editor.PublishAsync(id);

        await AssertMovedAsync("/about/old-name", "/about/new-name");
        await AssertMovedAsync("/about/old-name/child-page", "/about/new-name/child-page");
        Assert.Equal("Child page", (await site.ReadAsync("/about/new-name/child-page")).QuerySelector("h1")?.Words());
    }

    [Fact]
    public async Task Move_PageTwice_EveryFormerAddressLeadsStraightToTheLast()
    {
        var id = await Editor.PublishNewAsync("page", "/about", "Wanderer", Draft.Page("Here I am."));
        using var kept = await site.AskAsync("/about/wanderer");
        await Editor.MoveAsync(id, "/support");
        await Editor.MoveAsync(id, "/privacy");

        await AssertMovedAsync("/about/wanderer", "/privacy/wanderer");
        await AssertMovedAsync("/support/wanderer", "/privacy/wanderer");
        await AssertMovedAsync("/support/wanderer?from=a-letter", "/privacy/wanderer?from=a-letter");
        var page = await site.ReadAsync("/privacy/wanderer");
        Assert.Equal(["/", "/privacy"], page.QuerySelectorAll("nav[aria-label=Breadcrumb] a").Select(PageReading.Href));
        var sitemap = await TextAsync("/sitemap.xml");
        Assert.Contains("/privacy/wanderer</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("/about/wanderer", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_PageThatOthersLinkTo_TheirLinksFollow()
    {
        var target = await Editor.PublishNewAsync("page", "/about", "Linked page", Draft.Page("Target."));
        await Editor.PublishNewAsync("page", "/about", "Linking page", Draft.Rich("body", $"<p>See <a href=\"/somewhere#part\" data-destination-id=\"{target}\">the other page</a>.</p>"));
        Assert.Equal("/about/linked-page#part", (await site.ReadAsync("/about/linking-page")).Link("the other page").Href());

        await Editor.MoveAsync(target, "/support");
        Assert.Equal("/support/linked-page#part", (await site.ReadAsync("/about/linking-page")).Link("the other page").Href());

        await Editor.RemoveAsync(target);
        var page = await site.ReadAsync("/about/linking-page");
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), a => a.Words() == "the other page");
        Assert.Contains("See the other page.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_Page_StaysReadableAndSaysWhy()
    {
        var id = await Editor.PublishNewAsync("caseReview", "/case-reviews", "Review to withdraw", Draft.Review(site, "Still readable."));
        using var kept = await site.AskAsync("/case-reviews/review-to-withdraw");

        await Editor.WithdrawAsync(id, "We found a mistake in section 3.");

        var page = await site.ReadAsync("/case-reviews/review-to-withdraw");
        Assert.Contains("We found a mistake in section 3.", page.QuerySelector("[role=region][aria-label=Withdrawn]")?.Words(), StringComparison.Ordinal);
        Assert.Contains("withdrawn on 23 November 2026", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Still readable.", page.Words(), StringComparison.Ordinal);
        var entry = (await site.ReadAsync("/case-reviews")).QuerySelectorAll("main li.entry").Single(e => e.QuerySelector("h3")?.Words() == "Review to withdraw");
        Assert.Contains("Withdrawn", entry.Words(), StringComparison.Ordinal);

        await Editor.PublishAsync(id);
        Assert.Null((await site.ReadAsync("/case-reviews/review-to-withdraw")).QuerySelector("[aria-label=Withdrawn]"));
    }

    [Fact]
    public async Task Remove_Page_IsGoneEverywhereAndCanComeBack()
    {
        var id = await Editor.PublishNewAsync("page", "/about", "Taken down", Draft.Page("Secret now."));
        await Editor.PublishNewAsync("page", "/about/taken-down", "Below it", Draft.Page("Gone with it."));
        using var kept = await site.AskAsync("/about/taken-down");

        await Editor.RemoveAsync(id);

        await AssertGoneAsync("/about/taken-down", "Secret now.");
        await AssertGoneAsync("/about/taken-down/below-it", "Gone with it.");
        using (var conditional = await site.AskAsync("/about/taken-down", ("If-None-Match", kept.Header("ETag") ?? "")))
            Assert.Equal(HttpStatusCode.Gone, conditional.StatusCode);
        Assert.DoesNotContain("taken-down", await TextAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Taken down", (await site.ReadAsync("/about")).Words(), StringComparison.Ordinal);

        await Editor.PublishAsync(id);
        Assert.Contains("Secret now.", (await site.ReadAsync("/about/taken-down")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_Page_IsGoneAtEveryAddressThatItHad()
    {
        var id = await Editor.PublishNewAsync("page", "/about", "Never was", Draft.Page("Erased words."));
        await Editor.MoveAsync(id, "/support");
        using var kept = await site.AskAsync("/support/never-was");

        await Editor.EraseAsync(id);

        await AssertGoneAsync("/about/never-was", "Never was");
        await AssertGoneAsync("/support/never-was", "Never was");
        Assert.DoesNotContain("never-was", await TextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Review_ChangesEveryListAndCount()
    {
        var before = await site.ReadAsync("/learning");
        var neglectBefore = Count(before, "Reviews by theme", "Neglect");
        foreach (var path in new[] { "/", "/case-reviews", "/themes/neglect", "/agencies/schools", "/themes", "/case-reviews/feed.atom" })
            using (await site.AskAsync(path))
            {
                // Now it is kept.
            }

        var id = await Editor.PublishNewAsync("caseReview", "/case-reviews", "The newest review", Draft.Review(site, "Learn.", Draft.Day("publishedOn", 2026, 11, 23)));

        Assert.Equal("The newest review", (await site.ReadAsync("/")).Section("Latest reviews").WordsOf("h3")[0]);
        Assert.Equal("The newest review", (await site.ReadAsync("/case-reviews")).WordsOf("main section.year h3")[0]);
        foreach (var topic in new[] { "/themes/neglect", "/agencies/schools" })
            Assert.Equal("The newest review", (await site.ReadAsync(topic)).Section("Reviews about this").WordsOf("h3")[0]);
        Assert.Equal(neglectBefore + 1, Count(await site.ReadAsync("/learning"), "Reviews by theme", "Neglect"));
        Assert.Contains("<title>The newest review</title>", await TextAsync("/case-reviews/feed.atom"), StringComparison.Ordinal);
        Assert.Contains("<title>The newest review</title>", await TextAsync("/case-reviews/feed.atom?reviewType=rapid-review&theme=neglect"), StringComparison.Ordinal);

        await Editor.RemoveAsync(id);

        foreach (var path in new[] { "/", "/case-reviews", "/themes/neglect", "/agencies/schools", "/case-reviews/feed.atom", "/case-reviews?theme=neglect", "/sitemap.xml" })
            Assert.DoesNotContain("newest review", await TextAsync(path), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(neglectBefore, Count(await site.ReadAsync("/learning"), "Reviews by theme", "Neglect"));
    }

    [Fact]
    public async Task Publish_Settings_ChangeEveryPage()
    {
        using var kept = await site.AskAsync("/privacy");
        var settings = site.Now.OfType("siteSettings").Single();

        await Editor.SaveChangedAsync(settings, ("alertTitle", new Content.Values.TextValue("Our phones are down.")), ("alertText", new Content.Values.TextValue("Write to us.")), ("alertKind", new Content.Values.TextValue("important")));
        await Editor.PublishAsync(settings.Id);

        foreach (var path in new[] { "/", "/privacy", SeedFacts.Reviews[0].Path })
            Assert.Equal("Our phones are down. Write to us.", (await site.ReadAsync(path)).QuerySelector("[role=region][aria-label='Important message']")?.Words());
        await Editor.SaveChangedAsync(settings);
        await Editor.PublishAsync(settings.Id);
        Assert.Null((await site.ReadAsync("/privacy")).QuerySelector("[role=region][aria-label='Important message']"));
    }

    [Fact]
    public async Task Publish_HostileText_StaysText()
    {
        await Editor.PublishNewAsync(
            "page", "/about", "<script>alert(1)</script> & \"quotes\"",
            Draft.Text("summary", "</script><script>alert(2)</script>\"'><img src=x onerror=alert(3)>"),
            Draft.Rich("body", "<p>Fine.</p>"));
        var path = site.Now.ChildrenOf(Editor.At("/about").Id).Single(c => c.Name.Contains("quotes", StringComparison.Ordinal)).Path.Value;

        var page = await site.ReadAsync(path);

        Assert.Equal("<script>alert(1)</script> & \"quotes\"", page.QuerySelector("h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("img, main script, [onerror]"));
        Assert.All(page.QuerySelectorAll("script:not([src])"), s => Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(s.TextContent)));
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(await TextAsync("/sitemap.xml")).Root);
    }

    private static int Count(AngleSharp.Dom.IDocument page, string chart, string row) => int.Parse(
        page.QuerySelectorAll("main figure").Single(f => f.QuerySelector("figcaption")?.Words() == chart).QuerySelector("table")!.Rows().Single(r => r[0] == row)[1],
        System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> TextAsync(string path)
    {
        using var response = await site.AskAsync(path);
        return await response.TextAsync();
    }

    private async Task AssertMovedAsync(string from, string to)
    {
        using var response = await site.AskAsync(from);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(to, response.Headers.Location?.OriginalString);
        Assert.Equal("no-cache", response.Header("Cache-Control"));
    }

    private async Task AssertGoneAsync(string path, string words)
    {
        using var client = site.CreatePlainClient();
        using var response = await client.AskAsync(HttpMethod.Get, path);
        using var head = await client.AskAsync(HttpMethod.Head, path);
        var page = await response.PageAsync();
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, head.StatusCode);
        Assert.Equal("This page has been taken down", page.QuerySelector("h1")?.Words());
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
        Assert.DoesNotContain(words, page.Words(), StringComparison.Ordinal);
        Security.SecurityHeaderTests.AssertPolicy(response);
    }
}
