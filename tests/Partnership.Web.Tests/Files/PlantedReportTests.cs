using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Publishing;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Testing.PostgreSql;
using Partnership.Web.Site;
using Partnership.Web.Tests.BadInput;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Files.Planted;

namespace Partnership.Web.Tests.Files;

/// <summary>
/// A report is planted, and a stranger tries everything to see a word of it: before it is published, after it is taken away, and each
/// time after a restart too. In between, while it is public, the same stranger finds it.
/// </summary>
public sealed class PlantedReportTests : IAsyncDisposable
{
    private readonly TemporaryFolder data = new();
    private TestDatabase? database;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_PlantedReport_IsThereWhilePublicAndElseAsIfItNeverWas()
    {
        Planting planted;
        await using (var site = await StartAsync())
        {
            planted = await PlantedReview.PlantAsync(site);
            await FindNothingAsync(site, planted, "as a draft");
        }

        await using (var site = await StartAsync())
        {
            await FindNothingAsync(site, planted, "as a draft, after a restart");
            await PublishAsync(site, planted);
            planted = await FindItAsync(site, planted);
            await site.ShownAsync(await site.Services.GetRequiredService<RemoveDocument>().RunAsync(new RemoveDocumentOptions { DocumentId = planted.Review }, Cancellation));
            await FindNothingAsync(site, planted, "just removed"); // the index may not have followed yet
        }

        await using (var site = await StartAsync())
        {
            await FindNothingAsync(site, planted, "removed, after a restart");
            await PublishAsync(site, planted);
            planted = await FindItAsync(site, planted);
            var officer = await site.AddPersonAsync("Dana Disclosure", Cancellation, "disclosureOfficer");
            await site.ShownAsync(await site.Services.GetRequiredService<TakeDown>().RunAsync(
                new TakeDownOptions { UserId = officer, DocumentId = planted.Review, Reason = "Page 1." }, Cancellation));
            await FindNothingAsync(site, planted, "just taken down in an emergency");
        }

        await using (var site = await StartAsync())
            await FindNothingAsync(site, planted, "taken down in an emergency, after a restart");
    }

    public async ValueTask DisposeAsync()
    {
        data.Dispose();
        if (database is not null)
            await database.DisposeAsync();
    }

    private async Task<KestrelSite> StartAsync()
    {
        if (TestServer.IsStoreOfTests)
            database ??= await TestServer.CreateAsync();
        var site = new KestrelSite { Database = database };
        (site.Settings["Storage:DataDirectory"], site.Settings["Seed:Demonstration"]) = (data.Path, "false");
        (site.Settings["RateLimits:PerSecond"], site.Settings["RateLimits:Burst"]) = ("1000000", "1000000");
        await site.InitializeAsync();
        return site;
    }

    private static async Task PublishAsync(KestrelSite site, Planting planted)
    {
        await site.ShownAsync(await site.Services.GetRequiredService<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = planted.Review }, Cancellation));
        await site.SearchHasEverythingAsync();
    }

    private static async Task FindNothingAsync(KestrelSite site, Planting planted, string when)
    {
        var answers = await new Prober(planted).AskAsync(site);

        Assert.True(answers.Count > 1000, $"Only {answers.Count} questions were asked.");
        Problems.None(
            from answer in answers.Values
            where !answer.IsSecretKept
            select $"{when}: {answer.Probe.Name}: {answer.Status}, has [{string.Join(", ", answer.Found)}], {answer.Difference}");
        Problems.None(
            from answer in (await site.CrawlAsync()).All
            where answer.Text.Contains(Planting.Marker, StringComparison.OrdinalIgnoreCase) || answer.Headers.Any(h => h.Contains(Planting.Marker, StringComparison.OrdinalIgnoreCase))
            select $"{when}: {answer.Path}, found on {answer.FoundOn}");
    }

    /// <summary>Asks the same while it is public, and sees that the questions would find it.</summary>
    /// <returns>The planted review with the tags that its answers had.</returns>
    private static async Task<Planting> FindItAsync(KestrelSite site, Planting planted)
    {
        var answers = await new Prober(planted).AskAsync(site);
        var rendition = $"/media/{planted.Picture.Id:N}/r/640.jpg";

        foreach (var (question, status, word) in WhatIsPublic(planted, rendition))
        {
            var answer = answers[question];
            Assert.True(answer.Status == status, $"{question}: {answer.Status}");
            Assert.True(!answer.IsSecretKept, $"{question} gave nothing away.");
            Assert.True(word is null || answer.Text.Contains(planted.Word + word, StringComparison.OrdinalIgnoreCase), $"{question} has no {word}.");
        }

        Problems.None(from answer in answers.Values where answer.Found.Intersect(Planting.OfTheCamera).Any() select $"{answer.Probe.Name} tells of the camera.");
        Assert.NotNull(site.Services.GetRequiredService<PublishedSite>().Current.Pages.Find(planted.Path));
        var crawl = (await site.CrawlAsync()).All;
        Assert.Contains(crawl, a => a.Path == planted.Report.Address);
        Assert.Contains(crawl, a => a.Path == planted.Path + "/report");
        AssertNeverPublic(planted, answers);
        return planted with
        {
            PageTag = answers[$"GET {planted.Path}"].Header("ETag") ?? "",
            RenditionTag = answers[$"GET {rendition}"].Header("ETag") ?? "",
        };
    }

    private static (string Question, int Status, string? Word)[] WhatIsPublic(Planting planted, string rendition) =>
    [
        ($"GET {planted.Path}", 200, "summary"), ($"GET {planted.Path} | Accept-Encoding: br", 200, "caption"), ($"GET {planted.Path} | If-None-Match: *", 304, null),
        ($"GET {planted.Path}?q={planted.Word}text", 200, "text"), ($"GET {planted.Path.ToUpperInvariant()}", 308, null),
        ($"GET {planted.Path}/report", 200, "readable"), ($"GET {planted.Path}/report/large-print", 200, "readable"), ($"GET {planted.Path}/report | If-None-Match: *", 304, null),
        ($"GET {planted.Report.Address}", 200, "title"), ($"GET {planted.Briefing.Address}", 200, "brieftext"), ($"HEAD {planted.Report.Address}", 200, null),
        ($"GET {planted.Report.Address} | If-None-Match: \"{planted.Report.Sha256}\"", 304, null), ($"GET {planted.Report.Address} | Range: bytes=0-", 206, "text"),
        ($"GET {planted.Report.Address} | Range: bytes=999999999-", 416, null), ($"GET {rendition}", 200, null), ($"GET {rendition} | If-None-Match: *", 304, null),
        ($"GET {rendition} | Range: bytes=0-3", 206, null), ($"GET {rendition.Replace("640.jpg", "960.avif", StringComparison.Ordinal)}", 200, null),
        ($"GET {rendition.Replace("640.jpg", "320.webp", StringComparison.Ordinal)}", 200, null),
        ($"GET /search?q={planted.Word}text", 200, "review"), ($"GET /api/search?q={planted.Word}brieftext", 200, "review"), ($"GET /api/suggest?q={planted.Beginning}", 200, null),
        ($"GET /case-reviews?q={planted.Word}summary", 200, "review"), ($"GET /api/search/{planted.Review:D}/pages?q={planted.Word}text", 200, null),
        ($"GET /case-reviews/feed.atom?q={planted.Word}text", 200, "review"), ("GET /case-reviews/export.csv", 200, "review"), ("GET /case-reviews/export.json", 200, "review"),
        ("GET /sitemap.xml", 200, "review"), ("GET /case-reviews", 200, "review"), ("GET /", 200, "review"),
    ];

    // What stays away even while the review is public: the picture as it was handed in, files by their hashes, the desk.
    private static void AssertNeverPublic(Planting planted, IReadOnlyDictionary<string, Probed> answers) => Problems.None(
        from answer in answers.Values
        let path = answer.Probe.Name
        where path.Contains(planted.Picture.Name, StringComparison.Ordinal) || path.Contains(planted.Readable.Name, StringComparison.Ordinal) || path.Contains(planted.Report.Sha256[..2] + "/" + planted.Report.Sha256, StringComparison.Ordinal)
            || path.StartsWith($"GET /media/{planted.Report.Sha256}", StringComparison.Ordinal) || path.StartsWith("GET /desk/", StringComparison.Ordinal)
        where !path.Contains("/desk/..", StringComparison.Ordinal) && !path.StartsWith("GET / |", StringComparison.Ordinal)
        where answer.Status is 200 or 206 or 304
        where !answer.IsSecretKept
        select $"{path}: {answer.Status} {answer.Difference}");
}
