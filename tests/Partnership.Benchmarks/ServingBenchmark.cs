using System.Diagnostics;
using System.Globalization;

namespace Partnership.Benchmarks;

/// <summary>
/// Requests a second of a guide page: from the page cache, rendered anew each time, from bare Kestrel and from nginx, all with
/// the same bytes. Each round measures one after the other; the figures are medians of the rounds' ratios.
/// </summary>
internal static class ServingBenchmark
{
    private const string Page = "/parents-and-carers/how-long-it-takes";
    private const int Rounds = 7;
    private const int Seconds = 4;

    public static async Task RunAsync()
    {
        var output = await Bench.PublishAsync("src/Partnership.Web");
        var data = Path.Combine(Bench.Work, "data");
        var (cached, _) = await Server.SiteAsync(output, data, Page);
        await using var cachedServer = cached;
        var (uncached, _) = await Server.SiteAsync(output, data, Page, cache: false);
        await using var uncachedServer = uncached;
        var file = Path.Combine(Bench.Work, "page.html");
        await File.WriteAllBytesAsync(file, await cached.GetAsync(Page));
        var (bare, _) = await Server.StartAsync(port => Bare(port, file), "/");
        await using var bareServer = bare;
        var (nginx, _) = await Server.StartAsync(Nginx.Describe, "/page.html");
        await using var nginxServer = nginx;

        var targets = new Dictionary<string, string>
        {
            ["bare Kestrel"] = bare.Url("/"),
            ["cached page"] = cached.Url(Page),
            ["rendered page"] = uncached.Url(Page),
            ["nginx from disk"] = nginx.Url("/page.html"),
        };
        foreach (var url in targets.Values)
            await Wrk.RunAsync(url, Seconds); // warm: the just-in-time compiler has seen the hot paths

        var rates = targets.Keys.ToDictionary(k => k, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, url) in targets)
                rates[name].Add(await Wrk.RunAsync(url, Seconds));
        Print(new FileInfo(file).Length, rates);
    }

    private static void Print(long bytes, Dictionary<string, List<double>> rates)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nServing a guide page of {bytes:N0} bytes, {Rounds} interleaved rounds of {Seconds} s, median:"));
        var bare = rates["bare Kestrel"];
        foreach (var (name, values) in rates)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-16} {Bench.Median(values),9:N0} requests/s   {Bench.Median(values.Zip(bare, (a, b) => a / b)):0.00} of bare Kestrel"));
    }

    private static ProcessStartInfo Bare(int port, string file) => new(
        "dotnet", [typeof(ServingBenchmark).Assembly.Location, "bare", port.ToString(CultureInfo.InvariantCulture), file, "text/html; charset=utf-8"]);
}
