using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Benchmarks.Umbraco;

/// <summary>The published site in front of a slow Umbraco: how long the first reading takes, how soon a webhook is public, and how memory goes.</summary>
internal static class UmbracoBenchmark
{
    private const string Secret = "a-secret-for-benchmarks";
    private const int Alone = 20;
    private const int Changes = 10_000;
    private const int AtOnce = 20;

    private static readonly HttpClient Client = new();

    public static async Task RunAsync()
    {
        var site = await Bench.PublishAsync("src/Partnership.Web");
        await using var umbraco = await SlowUmbraco.StartAsync();
        var data = Path.Combine(Bench.Work, "umbraco-data");
        var settings = new Dictionary<string, string>
        {
            ["Cms__Source"] = "Umbraco",
            ["Umbraco__BaseUrl"] = umbraco.Url,
            ["Umbraco__WebhookSecret"] = Secret,
            ["Umbraco__StartPatience"] = "00:05:00",
            ["Umbraco__PollInterval"] = "00:05:00",
        };
        var (server, first) = await Server.SiteAsync(site, data, "/", settings: settings);
        var started = Stopwatch.GetTimestamp() - (long)(first.TotalSeconds * Stopwatch.Frequency);
        Print($"first start, process start to first page: {SlowUmbraco.Items:N0} documents and {umbraco.Play.AskedFiles.Count:N0} of {umbraco.Play.Files.Count:N0} files read, {umbraco.Play.Questions:N0} questions of 20 ms", first);
        while (umbraco.Play.AskedFiles.Count < umbraco.Play.Files.Count)
            await Task.Delay(50);
        Print("until every file was read and looked at", Stopwatch.GetElapsedTime(started));
        await server.DisposeAsync();
        (server, var again) = await Server.SiteAsync(site, data, "/", settings: settings);
        await using var running = server;
        Print("start with what was kept on disk", again);

        var pages = umbraco.Play.Nodes.Where(n => n.Type == "newsItem").ToList();
        var times = new List<double>();
        for (var n = 0; n < Alone; n++)
            times.Add(await PublicAfterAsync(server, umbraco.Play, pages[n], $"Alone {n}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  webhook to public: the first after a start {times[0]:N0} ms, median {Bench.Median(times):N0} ms, longest of the others {times.Skip(1).Max():N0} ms"));
        await ChangeAsync(server, umbraco.Play, pages);
    }

    private static async Task ChangeAsync(Server server, PlayedUmbraco play, List<PlayedNode> pages)
    {
        for (var done = 0; done < Changes; done += AtOnce)
        {
            if (done % (Changes / 5) == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  after {done,6:N0} changes: {server.Memory("VmRSS") / 1024.0,4:N0} MB resident, {server.Memory("RssAnon") / 1024.0,4:N0} MB of it anonymous"));
            var changed = Enumerable.Range(done, AtOnce).Select(n => pages[n % pages.Count]).ToList();
            foreach (var page in changed)
            {
                play.Publish(page, new JsonObject { ["summary"] = $"Change {done}", ["publishedOn"] = "2026-01-02T00:00:00" });
                await WebhookAsync(server, page);
            }

            await UntilPublicAsync(server, changed[^1], $"Change {done}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  after {Changes,6:N0} changes: {server.Memory("VmRSS") / 1024.0,4:N0} MB resident, {server.Memory("RssAnon") / 1024.0,4:N0} MB of it anonymous"));
    }

    private static async Task<double> PublicAfterAsync(Server server, PlayedUmbraco play, PlayedNode page, string words)
    {
        play.Publish(page, new JsonObject { ["summary"] = words });
        var started = Stopwatch.GetTimestamp();
        await WebhookAsync(server, page);
        await UntilPublicAsync(server, page, words);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task UntilPublicAsync(Server server, PlayedNode page, string words)
    {
        var path = page.Path(PlayedUmbraco.English).TrimEnd('/');
        while (!Encoding.UTF8.GetString(await server.GetAsync(path)).Contains(words, StringComparison.Ordinal))
            await Task.Delay(5);
    }

    private static async Task WebhookAsync(Server server, PlayedNode page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Url("/umbraco/webhook")))
        {
            Content = new StringContent($$"""{"id":"{{page.Id}}","cultures":[]}"""),
        };
        request.Headers.Add("Umb-Webhook-Event", "Umbraco.ContentPublish");
        request.Headers.Add("X-Webhook-Secret", Secret);
        using var response = await Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private static void Print(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {time.TotalSeconds:N1} s"));
}
