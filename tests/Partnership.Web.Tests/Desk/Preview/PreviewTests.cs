using System.Net;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Preview;

/// <summary>A preview is the public page with a draft in it, and the public sees nothing of it.</summary>
public sealed class PreviewTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static readonly string[] OtherAnswers =
    [
        "/case-reviews/export.csv", "/case-reviews/export.json", "/case-reviews/feed.atom", "/sitemap.xml", "/opensearch.xml", "/search?q=pv01",
        "/api/search?q=pv01", "/api/search?q=Child%20pv01", "/api/suggest?q=pv01", "/case-reviews?q=pv01", "/_error/404", "/learning", "/news",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Drafts_AreInThePreviewAndNowhereElse()
    {
        var before = await site.AskAsync("/privacy");
        var changed = site.Editor.At("/privacy");
        await site.Editor.SaveChangedAsync(changed, Draft.Text("summary", "Summary pv01"), Draft.Rich("body", "<p>Body pv01</p>"));
        var review = await site.Editor.CreateAsync("caseReview", "/case-reviews");
        await site.Editor.SaveAsync(review, "Child pv01", Draft.Review(site, "Learning pv01"));
        var action = await site.Editor.CreateAsync("action", "/case-reviews/child-dunlin");
        await site.Editor.SaveAsync(action, "Action pv01", Draft.Text("recommendation", "1"), Draft.Text("owner", "Owner pv01"), Draft.Day("dueOn", 2027, 1, 1), Draft.Text("status", "in-progress"));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        Assert.Contains("Body pv01", await desk.ReadAsync(Previewing.Page(changed.Id)), StringComparison.Ordinal);
        Assert.Contains("Learning pv01", await desk.ReadAsync(Previewing.Page(review)), StringComparison.Ordinal);
        Assert.Contains("Owner pv01", await desk.ReadAsync(Previewing.Page(action)), StringComparison.Ordinal);
        Assert.Contains("Child pv01", await desk.ReadAsync(Previewing.Frame(review)), StringComparison.Ordinal);

        await site.SearchHasEverythingAsync();
        var crawl = await SiteCrawl.OfAsync(site);
        Problems.None(from answer in crawl.All where answer.Text.Contains("pv01", StringComparison.OrdinalIgnoreCase) select answer.Path);
        foreach (var path in OtherAnswers)
        {
            using var response = await site.AskAsync(path);
            var text = (await response.TextAsync()).Replace("pv01", path.Contains("q=", StringComparison.Ordinal) ? "(asked)" : "pv01", StringComparison.Ordinal);
            Assert.DoesNotContain("ing pv01", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Child pv01", text, StringComparison.Ordinal);
            if (!path.Contains("q=", StringComparison.Ordinal))
                Assert.DoesNotContain("pv01", text, StringComparison.Ordinal);
        }

        using var after = await site.AskAsync("/privacy");
        Assert.Equal(await before.TextAsync(), await after.TextAsync());
        using var missing = await site.AskAsync("/case-reviews/child-pv01");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Get_PublicPageInTheMiddleOfAPreview_SeesThePublicState()
    {
        var item = site.Editor.At("/accessibility");
        await site.Editor.SaveChangedAsync(item, Draft.Rich("body", "<p>Body pv02</p>"));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");
        using var client = site.CreatePlainClient();
        var inBetween = new List<string>();
        var isInside = false;
        site.OnOptions = () =>
        {
            if (isInside)
                return;
            isInside = true;
            foreach (var path in new[] { "/accessibility", "/accessibility?again=1", "/sitemap.xml" })
                inBetween.Add(Task.Run(() => client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel)).GetAwaiter().GetResult()); // the page asks in the middle of a line
        };

        var preview = await desk.ReadAsync(Previewing.Page(item.Id));
        site.OnOptions = () => { };

        Assert.Equal(3, inBetween.Count);
        Assert.All(inBetween, text => Assert.DoesNotContain("pv02", text, StringComparison.Ordinal));
        Assert.Contains("pv02", preview, StringComparison.Ordinal);
        using var after = await site.AskAsync("/accessibility");
        Assert.DoesNotContain("pv02", await after.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PreviewThatFails_IsAnErrorPageOfThePublicSite()
    {
        var settings = site.Now.OfType("siteSettings")[0];
        await site.Editor.SaveChangedAsync(settings, Draft.Text("organisationName", "Name pv06"));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");
        Assert.Contains("Name pv06", await desk.ReadAsync(Previewing.Page(settings.Id)), StringComparison.Ordinal);
        var hasFailed = false;
        site.OnOptions = () =>
        {
            if (hasFailed)
                return;
            hasFailed = true;
            throw new InvalidOperationException("The page fails half way.");
        };

        using var response = await desk.GetAsync(Previewing.Page(settings.Id), Cancel);
        site.OnOptions = () => { };

        Assert.True(hasFailed);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("pv06", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnchangedDocuments_AreWhatThePublicSees()
    {
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");
        var pages = site.Now.Items.Where(i => site.Now.Schema.Get(i.ContentType).Kind == DocumentKind.Page).GroupBy(i => i.ContentType)
            .SelectMany(g => g.Take(2)).ToList();
        Assert.True(pages.Count > 15, $"{pages.Count} pages.");
        foreach (var page in pages)
        {
            using var response = await site.AskAsync(page.Path.Value);
            var preview = await desk.ReadAsync(Previewing.Page(page.Id, await site.PublishedNumberAsync(page.Id), framed: true));

            Assert.Equal(Previewing.WithoutMarks(await response.TextAsync()), Previewing.WithoutMarks(preview));
            Assert.Contains("""<meta name="robots" content="noindex">""", preview, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_DraftWithInternalValues_ShowsNone()
    {
        (string, PropertyValue)[] dates = [Draft.Day("incidentOn", 1987, 3, 14), Draft.Day("notifiedOn", 1987, 4, 15), Draft.Day("initiatedOn", 1987, 5, 16), Draft.Day("completedOn", 1987, 6, 17)];
        var review = await site.Editor.CreateAsync("caseReview", "/case-reviews");
        await site.Editor.SaveAsync(review, "Has internal dates", [.. Draft.Review(site, "Words.", dates), Draft.Text("no-schema-has-it", "qz99")]);
        using var desk = await site.DeskOfAsync("Pat", Cancel, "publisher");
        var link = await desk.ShareAsync(review);
        using var shared = await site.VisitAsync(link);

        foreach (var text in new[] { await desk.ReadAsync(Previewing.Page(review)), await desk.ReadAsync(Previewing.Frame(review)), await shared.TextAsync() })
        {
            Assert.Contains("Has internal dates", text, StringComparison.Ordinal);
            foreach (var word in new[] { "1987", "qz99", "incidentOn", "notifiedOn", "internal-note" })
                Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_WhatStandsAboveIsNotPublic_IsShownWithItAndNamed()
    {
        var guide = await site.Editor.CreateAsync("guide", "/");
        var part = await site.CreateBelowAsync("guidePart", guide);
        await site.Editor.SaveAsync(part, "Part pv03", Draft.Page("Text of the part."));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        var unwritten = await desk.PageAsync(Previewing.Frame(part), Cancel);
        Assert.Null(unwritten.QuerySelector("iframe"));
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync(Previewing.Page(part)));

        await site.Editor.SaveAsync(guide, "Guide pv03", Draft.Page("Text of the guide."));
        var frame = await desk.PageAsync(Previewing.Frame(part), Cancel);
        Assert.Contains("Not public yet: “Guide pv03”", frame.Body!.Words(), StringComparison.Ordinal); // a page has a body
        var source = frame.QuerySelector("iframe")?.GetAttribute("src") ?? "";
        var page = await desk.PageAsync(source, Cancel);
        Assert.Contains("Part pv03", Assert.Single(page.WordsOf("main h1")), StringComparison.Ordinal);
        Assert.Contains("Guide pv03", page.Body!.Words(), StringComparison.Ordinal); // a page has a body
        using var response = await site.AskAsync("/guide-pv03");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_VersionThatIsAskedFor_IsShown()
    {
        var id = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(id, "First pv04", Draft.Page("One pv04."));
        await site.Editor.SaveAsync(id, "Second pv04", Draft.Page("Two pv04."));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        Assert.Contains("One pv04.", await desk.ReadAsync(Previewing.Page(id, 1)), StringComparison.Ordinal);
        Assert.Contains("Two pv04.", await desk.ReadAsync(Previewing.Page(id)), StringComparison.Ordinal);
        Assert.Contains("Older version", await desk.ReadAsync(Previewing.Frame(id) + "&number=1"), StringComparison.Ordinal);
        foreach (var number in new[] { "3", "0", "-1", "x", "99999999999" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync($"{Previewing.Page(id)}&number={number}"));
            Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync($"{Previewing.Frame(id)}&number={number}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync(Previewing.Page(id, culture: "cy")));
    }

    [Fact]
    public async Task Get_DraftInAnotherLanguage_IsShownInIt()
    {
        var id = await site.Editor.PublishNewAsync("page", "/about", "Page pv05", Draft.Page("English."));
        await site.SaveInAsync("cy", id, "Tudalen pv05", Draft.Page("Cymraeg pv05."));
        await site.SaveInAsync("cy", site.Editor.At("/").Id, "Hafan", []);
        await site.SaveInAsync("cy", site.Editor.At("/about").Id, "Amdanom", []);
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        var page = await desk.PageAsync(Previewing.Page(id, culture: "cy"), Cancel);

        Assert.Equal("cy", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Cymraeg pv05.", page.Body!.Words(), StringComparison.Ordinal); // a page has a body
        Assert.Contains("“Hafan”, “Amdanom”", await desk.ReadAsync(Previewing.Frame(id, "cy")), StringComparison.Ordinal);
        Assert.Contains("English.", await desk.ReadAsync(Previewing.Page(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Preview_MayBeFramedByTheDeskAndKeptByNobody()
    {
        var item = site.Editor.At("/cookies");
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        using var page = await desk.GetAsync(Previewing.Page(item.Id, framed: true), Cancel);
        using var frame = await desk.GetAsync(Previewing.Frame(item.Id), Cancel);
        using var usual = await desk.GetAsync("/desk", Cancel);

        Assert.Contains("frame-ancestors 'self'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", frame.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-src 'self'", frame.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", usual.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", usual.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Header("Cache-Control"));
        Assert.Equal("noindex, nofollow", page.Header("X-Robots-Tag"));
        Assert.Null(page.Header("ETag"));
    }

    [Theory]
    [InlineData("", "phone", "375")]
    [InlineData("&size=small", "small", "320")]
    [InlineData("&size=desktop", "desktop", "1024")]
    public async Task Get_Size_IsChosenByALink(string query, string name, string width)
    {
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        var page = await desk.PageAsync(Previewing.Frame(site.Editor.At("/cookies").Id) + query, Cancel);

        Assert.Single(page.QuerySelectorAll($".desk-preview--{name} iframe[title]"));
        Assert.Single(page.QuerySelectorAll(".desk-preview-sizes [aria-current]"));
        var style = await File.ReadAllTextAsync(Path.Combine(Testing.Repository.Root, "src", "Partnership.Web", "Assets", "styles", "desk", "_preview.scss"), Cancel);
        Assert.Contains($"{width}px", Assert.Single(style.Split('\n'), l => l.Contains($".desk-preview--{name} ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
