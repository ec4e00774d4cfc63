using System.Globalization;
using Partnership.Benchmarks.Desk;
using Partnership.Benchmarks.Searching;
using Partnership.Content.Views;

namespace Partnership.Benchmarks.Operating;

/// <summary>One node with 10,000 documents whose desk is in use: how soon it is ready, and what it takes of memory before and after visitors.</summary>
internal static class LargeSiteBenchmark
{
    private const int Seconds = 20;
    private const string Ready = "/health/ready";

    public static async Task RunAsync()
    {
        var library = await LargeLibrary.MakeAsync();
        await MeasureAsync(library, "without an index");
        await MeasureAsync(library, "with its index");
    }

    private static async Task MeasureAsync(BenchLibrary library, string how)
    {
        var (server, ready) = await Server.SiteAsync(library.Site, library.Data, Ready, settings: library.Settings);
        await using var running = server;
        await using var services = library.Open();
        var home = (await BenchLibrary.ReadAsync(services)).Documents.First(d => d.ContentType == ContentTypes.Home).Id;
        var writer = await new BenchDesk(library, server).SignInAsync("writer");
        await BenchDesk.MakeAsync(writer, home, "page", "Written " + how); // a desk that is used needs more than one that nobody opens
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {how}: ready {ready.TotalSeconds:F1} s after the start of the process, {Megabytes(server)} MB anonymous"));
        var urls = Path.Combine(Bench.Work, "large.lua");
        // Every page of reviews and news is asked for in turn, and questions in between.
        await File.WriteAllTextAsync(urls, $$"""
            local n = 0
            request = function()
              n = n + 1
              if n % 10 == 0 then return wrk.format("GET", "/search?q=neglect+" .. (n % 97)) end
              if n % 2 == 0 then return wrk.format("GET", "/news/measured-" .. (n * 7919 % {{LargeLibrary.News}} + 1)) end
              return wrk.format("GET", "/case-reviews?page=" .. (n % 40 + 1))
            end
            """);
        var most = 0;
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                most = Math.Max(most, server.Memory("RssAnon"));
                await Task.Delay(200);
            }
        });
        var rate = await Wrk.RunAsync(server.Url("/"), Seconds, urls);
        await stop.CancelAsync();
        await watching;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"    {rate:F0} different pages and questions a second for {Seconds} s: {Megabytes(server)} MB anonymous afterwards, {most / 1024} MB at the most (400 are allowed)"));
    }

    private static int Megabytes(Server server) => server.Memory("RssAnon") / 1024;
}
