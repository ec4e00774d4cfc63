using System.Diagnostics;
using System.Globalization;

namespace Partnership.Benchmarks;

/// <summary>From the start of the process to the first page, and memory after 1,000 pages, beside an empty Razor Pages site.</summary>
internal static class StartBenchmark
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
        var paths = await SitemapAsync(server);
        for (var page = 0; page < Pages; page++)
            await server.GetAsync(paths[page % paths.Count]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Memory after {Pages:N0} pages over {paths.Count} addresses: {server.Memory("VmRSS") / 1024.0:N0} MB resident, {server.Memory("RssAnon") / 1024.0:N0} MB of it anonymous"));
    }

    private static async Task<List<string>> SitemapAsync(Server server)
    {
        var xml = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(await server.GetAsync("/sitemap.xml")));
        return [.. xml.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)];
    }

    private static async Task<double> TimeAsync(Task<(Server Server, TimeSpan FirstAnswer)> starting)
    {
        var (server, firstAnswer) = await starting;
        await server.DisposeAsync();
        return firstAnswer.TotalMilliseconds;
    }

    private static ProcessStartInfo Empty(string output, int port) => new(
        "dotnet", [Path.Combine(output, "Partnership.Benchmarks.EmptyRazorPages.dll"), "--urls", $"http://127.0.0.1:{port}"]) { WorkingDirectory = output };
}
