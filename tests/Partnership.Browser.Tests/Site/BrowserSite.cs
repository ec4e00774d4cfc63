using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Browser.Tests.RichText;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;

namespace Partnership.Browser.Tests.Site;

/// <summary>The real site on a port of its own, for all tests. One review is withdrawn and one piece of news removed.</summary>
public sealed class BrowserSite : ServedSite
{
    /// <summary>An address that nobody answers at, for webhooks.</summary>
    internal const string Nowhere = "127.0.0.1:9";

    private const string SearchPath = "/search";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, SitePage> served = new();
    private CultureSnapshot? published;
    private ContentItem? withdrawn;
    private ContentItem? removed;

    public BrowserSite()
    {
        Settings["Webhooks:AllowedInternalHosts:0"] = Nowhere;
        Settings["Webhooks:Interval"] = "00:01:00"; // the pictures of the desk say themselves what has arrived
    }

    /// <summary>What the site shows.</summary>
    internal CultureSnapshot Published => published ?? throw new InvalidOperationException("The site has not started.");

    /// <summary>All pages that readers can reach, fetched once.</summary>
    internal IReadOnlyCollection<SitePage> Pages => [.. served.Values.OrderBy(p => p.Path, StringComparer.Ordinal)];

    /// <summary>The page that stands for a kind: the longest of its type, because most can go wrong there.</summary>
    internal SitePage PageOf(string kind) => kind switch
    {
        PageKinds.WholeGuide => served[First(ContentTypes.Guide).Path.Value + "/print"],
        PageKinds.Report => Longest(SitePage.ReportEnd),
        PageKinds.LargeReport => Longest(SitePage.LargeReportEnd),
        PageKinds.FilteredReviews => served[Filtered("neglect")],
        PageKinds.NoReviewFound => served[Filtered("no-such-theme")],
        PageKinds.Search => served[SearchPath],
        PageKinds.SearchResults => served[SearchPath + "?q=sleep"],
        PageKinds.ReviewResults => served[Filtered("neglect&q=neglect")],
        PageKinds.NothingFound => served[SearchPath + "?q=zxqvkw"],
        PageKinds.Withdrawn => served[withdrawn!.Path.Value],
        PageKinds.NotFound => served["/no-such-page"],
        PageKinds.Gone => served[removed!.Path.Value],
        PageKinds.Failed => served[FailingAddress.Path],
        _ => served.Values.Where(p => p.DocumentType == kind && p.Path != withdrawn?.Path.Value).MaxBy(p => p.Html.Length)
            ?? throw new InvalidOperationException($"The site has no page of the type {kind}."),
    };

    /// <inheritdoc />
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        published = await ReadAsync();
        withdrawn = published.OfType(ContentTypes.CaseReview)[^1];
        removed = published.OfType(ContentTypes.NewsItem)[^1];
        await DoAsync(Services.GetRequiredService<WithdrawDocument>().RunAsync(
            new WithdrawDocumentOptions { DocumentId = withdrawn.Id, Explanation = "A mistake was found in it. A corrected one will follow." }, CancellationToken.None));
        await DoAsync(Services.GetRequiredService<RemoveDocument>().RunAsync(new RemoveDocumentOptions { DocumentId = removed.Id }, CancellationToken.None));
        published = await ReadAsync();
        await FetchAllAsync();
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, FailingAddress>().AddSingleton<IStartupFilter, EditorPages>());
    }

    private static async Task DoAsync(Task<EditorialOutcome> operation)
    {
        if (await operation is EditorialOutcome.Refused refused)
            throw new InvalidOperationException(string.Join(" ", refused.Reasons.Select(r => r.Reason)));
    }

    private async Task<CultureSnapshot> ReadAsync()
    {
        var schema = Services.GetRequiredService<ContentSchema>();
        var change = await Services.GetRequiredService<IContentSource>().ReadAsync(0, CancellationToken.None);
        return Snapshot.Build(schema, change is null ? PublishedSet.Empty : PublishedSet.Empty.Apply(change)).Default;
    }

    private async Task FetchAllAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Origin) };
        await FetchWhenGoneAsync(client, removed!.Path.Value);
        await WaitForAsync(client, "/api/search?q=a", HttpStatusCode.OK); // the index is made in the background
        foreach (var item in Published.Items.Where(i => Published.Schema.Find(i.ContentType)?.Kind == DocumentKind.Page))
            await FetchAsync(client, item.Path.Value, HttpStatusCode.OK, item.ContentType);
        foreach (var guide in Published.OfType(ContentTypes.Guide))
            await FetchAsync(client, guide.Path.Value + "/print", HttpStatusCode.OK);
        foreach (var review in Published.OfType(ContentTypes.CaseReview))
            foreach (var end in new[] { SitePage.ReportEnd, SitePage.LargeReportEnd })
                await FetchAsync(client, review.Path.Value + end, HttpStatusCode.OK);
        foreach (var theme in Published.OfType(ContentTypes.Theme))
            await FetchAsync(client, Filtered(theme.Path.Value.Split('/')[^1]), HttpStatusCode.OK);
        await FetchAsync(client, Filtered("no-such-theme"), HttpStatusCode.OK);
        foreach (var query in new[] { "", "?q=sleep", "?q=zxqvkw" })
            await FetchAsync(client, SearchPath + query, HttpStatusCode.OK);
        await FetchAsync(client, Filtered("neglect&q=neglect"), HttpStatusCode.OK);
        await FetchAsync(client, "/no-such-page", HttpStatusCode.NotFound);
        await FetchAsync(client, "/" + new string('a', 9000), HttpStatusCode.RequestUriTooLong);
        await FetchAsync(client, FailingAddress.Path, HttpStatusCode.InternalServerError);
    }

    // The site follows the publication log in the background; this is the last change that it has to take in.
    private async Task FetchWhenGoneAsync(HttpClient client, string path)
    {
        await WaitForAsync(client, path, HttpStatusCode.Gone);
        await FetchAsync(client, path, HttpStatusCode.Gone);
    }

    private static async Task WaitForAsync(HttpClient client, string path, HttpStatusCode status)
    {
        using var patience = new CancellationTokenSource(LongestWait);
        while (true)
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), patience.Token);
            if (response.StatusCode == status)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private async Task FetchAsync(HttpClient client, string path, HttpStatusCode expected, string? documentType = null)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        if (response.StatusCode != expected)
            throw new InvalidOperationException($"{path[..Math.Min(path.Length, 100)]} answered {(int)response.StatusCode}, not {(int)expected}.");
        served[path] = new SitePage(path, (int)expected, await response.Content.ReadAsStringAsync(), documentType);
    }

    private SitePage Longest(string end) => served.Values.Where(p => p.Path.EndsWith(end, StringComparison.Ordinal)).MaxBy(p => p.Html.Length)!; // each review has them

    private ContentItem First(string documentType) => Published.OfType(documentType)[0];

    private string Filtered(string theme) => $"{First(ContentTypes.CaseReviews).Path.Value}?theme={theme}";
}
