using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Benchmarks;

/// <summary>From the start of the process to the first page, and memory after 1,000 pages, beside an empty Razor Pages site.</summary>
internal static partial class StartBenchmark
{
    private const int Rounds = 7;
    private const int Pages = 1000;

    public static async Task RunAsync()
    {
        var site = await Bench.PublishAsync("src/Partnership.Web");
        var empty = await Bench.PublishAsync("tests/Partnership.Benchmarks.EmptyRazorPages");
        var data = Path.Combine(Bench.Work, "data");
        await (await Server.SiteAsync(site, data, "/")).Server.DisposeAsync(); // fills the database

        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add(await TimeAsync(Server.StartAsync(port => Empty(empty, port), "/")));
            ours.Add(await TimeAsync(Server.SiteAsync(site, data, "/")));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nProcess start to first page, {Rounds} interleaved rounds, median:"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  empty Razor Pages {Bench.Median(theirs),6:N0} ms"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  this site         {Bench.Median(ours),6:N0} ms   {Bench.Median(ours.Zip(theirs, (a, b) => a / b)):0.00} times the empty one"));
        await PrintMemoryAsync(site, data);
    }

    private static async Task PrintMemoryAsync(string site, string data)
    {
        var (server, _) = await Server.SiteAsync(site, data, "/");
        await using var running = server;
        var paths = await CrawlAsync(server);
        for (var page = 0; page < Pages; page++)
            await server.GetAsync(paths[page % paths.Count]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Memory after {Pages:N0} pages over {paths.Count} addresses: {server.Memory("VmRSS") / 1024.0:N0} MB resident, {server.Memory("RssAnon") / 1024.0:N0} MB of it anonymous"));
    }

    // Every page that links lead to from the home page, as a curious reader or a search engine would go.
    private static async Task<List<string>> CrawlAsync(Server server)
    {
        var found = new List<string> { "/" };
        for (var at = 0; at < found.Count; at++)
        {
            var html = System.Text.Encoding.UTF8.GetString(await server.GetAsync(found[at]));
            foreach (var path in Links().Matches(html).Select(m => m.Groups[1].Value))
                if (!found.Contains(path))
                    found.Add(path);
        }

        return found;
    }

    // Addresses of pages only: no file has an ending there.
    [GeneratedRegex("<a [^>]*href=\"(/[a-z0-9/-]*)\"")]
    private static partial Regex Links();

    private static async Task<double> TimeAsync(Task<(Server Server, TimeSpan FirstAnswer)> starting)
    {
        var (server, firstAnswer) = await starting;
        await server.DisposeAsync();
        return firstAnswer.TotalMilliseconds;
    }

    private static ProcessStartInfo Empty(string output, int port) => new(
        "dotnet", [Path.Combine(output, "Partnership.Benchmarks.EmptyRazorPages.dll"), "--urls", $"http://127.0.0.1:{port}"])
    { WorkingDirectory = output };
}
