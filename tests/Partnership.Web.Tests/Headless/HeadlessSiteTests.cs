using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Partnership.Content.Previews;
using Partnership.Delivery.Tests.Source.Play;
using Partnership.Testing;

namespace Partnership.Web.Tests.Headless;

/// <summary>The whole site in front of an Umbraco.</summary>
public sealed class HeadlessSiteTests : IDisposable
{
    private readonly HeadlessSite umbraco = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_PagesFilesAndFeeds_AreServedFromUmbraco()
    {
        using var site = umbraco.Start();
        using var client = site.CreatePlainClient();

        var about = await site.GetPageAsync("/about-us", Cancel);
        Assert.Equal("About us", about.QuerySelector("h1")?.TextContent);
        Assert.Equal("/case-reviews", about.QuerySelectorAll("main a").Single(a => a.TextContent == "Our reviews").GetAttribute("href"));
        Assert.DoesNotContain("alert(1)", about.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Null(about.QuerySelector("[onclick]"));
        var picture = about.QuerySelector("picture img");
        Assert.Equal("Our hall", picture?.GetAttribute("alt"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(picture!.GetAttribute("src")!, UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(HeadlessSite.PicturePath, UriKind.Relative), Cancel)).StatusCode);

        var review = await site.GetPageAsync("/case-reviews/child-alder", Cancel);
        var report = review.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).First(h => h?.EndsWith(".pdf", StringComparison.Ordinal) == true);
        var pdf = await client.GetAsync(new Uri(report!, UriKind.Relative), Cancel);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.Equal(umbraco.Umbraco.Files[HeadlessSite.ReportPath].Body, await pdf.Content.ReadAsByteArrayAsync(Cancel));
        Assert.DoesNotContain("2024", review.Body!.InnerHtml, StringComparison.Ordinal); // incidentOn is internal

        foreach (var path in new[] { "/", "/case-reviews", "/case-reviews/feed.atom", "/case-reviews/export.json", "/sitemap.xml", "/search?q=alder", "/api/search?q=alder" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(path, UriKind.Relative), Cancel)).StatusCode);
        Assert.False(File.Exists(Path.Combine(site.DataDirectory, "partnership.db")));
    }

    [Fact]
    public async Task Search_WordOfAReport_FindsItsPage()
    {
        using var site = umbraco.Start();
        using var client = site.CreatePlainClient();
        await site.SearchHasEverythingAsync();

        var answer = await client.GetFromJsonAsync<JsonObject>(new Uri("/api/search?q=recommendation", UriKind.Relative), Cancel);

        var hit = Assert.Single(answer!["items"]!.AsArray());
        Assert.Equal("https://partnership.example/case-reviews/child-alder", (string?)hit!["url"]);
        Assert.NotEmpty(hit["reportPages"]!.AsArray());
    }

    [Fact]
    public async Task Webhook_PageIsPublished_IsPublicLongBeforeTheNextLook()
    {
        using var site = umbraco.Start();
        using var client = site.CreatePlainClient();
        await client.GetAsync(new Uri("/about-us", UriKind.Relative), Cancel);
        umbraco.Umbraco.Publish(umbraco.About, new JsonObject { ["summary"] = "Published this moment." });

        Assert.Equal(HttpStatusCode.Accepted, await WebhookAsync(client, umbraco.About, HeadlessSite.WebhookSecret));

        // The next look is ten minutes away. How long a webhook takes is measured by the benchmark.
        await UntilAsync(async () => (await client.GetStringAsync(new Uri("/about-us", UriKind.Relative), Cancel)).Contains("Published this moment.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Webhook_PageIsTrashedOrRenamed_OldAddressSaysSo()
    {
        using var site = umbraco.Start();
        using var client = site.CreatePlainClient();
        await client.GetAsync(new Uri("/about-us", UriKind.Relative), Cancel);
        umbraco.Umbraco.Unpublish(umbraco.Review);
        umbraco.Umbraco.Publish(umbraco.About, [], "Who we are");

        await WebhookAsync(client, umbraco.About, HeadlessSite.WebhookSecret);
        await WebhookAsync(client, umbraco.Review, HeadlessSite.WebhookSecret);
        await UntilAsync(async () => await StatusAsync(client, "/who-we-are") == HttpStatusCode.OK && await StatusAsync(client, "/case-reviews/child-alder") == HttpStatusCode.Gone);

        using var moved = await client.GetAsync(new Uri("/about-us", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal("/who-we-are", moved.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Webhook_WrongSecret_IsRefused(string? secret)
    {
        using var site = umbraco.Start();
        using var client = site.CreatePlainClient();
        var before = umbraco.Umbraco.Questions;

        Assert.Equal(HttpStatusCode.Unauthorized, await WebhookAsync(client, umbraco.About, secret));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.GetAsync(new Uri("/umbraco/webhook", UriKind.Relative), Cancel)).StatusCode);
        Assert.True(before > 0);
    }

    [Fact]
    public async Task Restart_UmbracoIsAway_ServesWhatWasKeptAndSaysThatItIsDegraded()
    {
        using var folder = new TemporaryFolder();
        using (var first = umbraco.Start(folder.Path))
            Assert.Equal("About us", (await first.GetPageAsync("/about-us", Cancel)).QuerySelector("h1")?.TextContent);
        umbraco.Umbraco.Instead = _ => new PlayedAnswer(503);

        using var site = umbraco.Start(folder.Path);
        using var client = site.CreatePlainClient();

        Assert.Equal("About us", (await site.GetPageAsync("/about-us", Cancel)).QuerySelector("h1")?.TextContent);
        var review = await site.GetPageAsync("/case-reviews/child-alder", Cancel);
        var report = review.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).First(h => h?.EndsWith(".pdf", StringComparison.Ordinal) == true);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, report!));
        await UntilAsync(async () => (await HealthAsync(client))["checks"]!["umbraco"]!["status"]!.GetValue<string>() == "Degraded");
        var check = (await HealthAsync(client))["checks"]!["umbraco"]!;
        Assert.Contains("503", (string?)check["description"], StringComparison.Ordinal);
        Assert.NotNull(check["data"]!["failingSince"]);
        using var plain = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
        Assert.DoesNotContain("503", await plain.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_UmbracoIsAwayAndNothingWasKept_SaysThatItIsNotReadyAndRecovers()
    {
        umbraco.Umbraco.Instead = _ => new PlayedAnswer(503);
        using var site = umbraco.Start();
        site.Settings["Umbraco:StartPatience"] = "00:00:00";
        using var client = site.CreatePlainClient();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/live"));

        umbraco.Umbraco.Instead = null;
        await UntilAsync(async () => await StatusAsync(client, "/") == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk/documents/1/edit?x=1")]
    public async Task Desk_AnyAddress_SaysWhereToEdit(string path)
    {
        using var site = umbraco.Start();
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        using var posted = await client.PostAsync(new Uri(path, UriKind.Relative), new StringContent("a=b"), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancel), Cancel);
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == umbraco.Wire.Url + "/umbraco");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/_edit-elsewhere"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Preview_SavedInUmbraco_IsShownOnlyToThoseWithALink(bool wasPublic)
    {
        const string Secret = "a-preview-secret-for-tests";
        umbraco.Umbraco.ApiKey = "peer-delivery-key";
        using var site = umbraco.Start();
        site.Settings["Umbraco:ApiKey"] = "peer-delivery-key";
        site.Settings["Umbraco:PreviewSecret"] = Secret;
        using var client = site.CreatePlainClient();
        var page = umbraco.About;
        if (!wasPublic)
            umbraco.Umbraco.Unpublish(page);
        await client.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        umbraco.Umbraco.Drafts[page.Id] = new PlayedVersion("About us soon", "about-us-soon", DateTimeOffset.UnixEpoch, new JsonObject { ["summary"] = "Not public yet.", ["body"] = new JsonObject { ["markup"] = "<p>A draft.</p>" } });
        var ends = TimeProvider.System.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds();
        var token = PreviewToken.Make(Secret, page.Id, "", ends);

        using var shown = await client.GetAsync(new Uri($"/preview/umbraco/{page.Id}?until={ends}&token={token}", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var html = await shown.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("A draft.", html, StringComparison.Ordinal);
        Assert.Contains("Preview of what is saved in Umbraco", html, StringComparison.Ordinal);
        Assert.Equal("no-store", shown.Headers.CacheControl?.ToString());
        Assert.Contains("noindex", string.Join(',', shown.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        foreach (var wrong in new[] { $"?until={ends}&token={token[1..]}0", $"?until={ends + 1}&token={token}", $"?until={ends}", "", $"?culture=pl&until={ends}&token={token}" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, $"/preview/umbraco/{page.Id}{wrong}"));
        Assert.DoesNotContain("A draft.", await (await client.GetAsync(new Uri("/about-us", UriKind.Relative), Cancel)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    public void Dispose() => umbraco.Dispose();

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return response.StatusCode;
    }

    private static async Task<JsonObject> HealthAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/health/ready", UriKind.Relative));
        request.Headers.Add("X-Health-Key", HeadlessSite.HealthKey);
        using var response = await client.SendAsync(request, Cancel);
        return await response.Content.ReadFromJsonAsync<JsonObject>(Cancel) ?? [];
    }

    private static async Task<HttpStatusCode> WebhookAsync(HttpClient client, PlayedNode node, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/umbraco/webhook", UriKind.Relative))
        {
            Content = new StringContent($$"""{"id":"{{node.Id}}","cultures":[]}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Umb-Webhook-Event", "Umbraco.ContentPublish");
        if (secret is not null)
            request.Headers.Add("X-Webhook-Secret", secret);
        using var response = await client.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "It did not come to be so in a minute.");
    }
}
