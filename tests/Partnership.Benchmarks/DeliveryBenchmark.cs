using System.Globalization;

namespace Partnership.Benchmarks;

/// <summary>
/// Requests a second of the Delivery API, against nginx serving the same bytes from disk, in turns: one item, a list of ten with a filter
/// and a sort, and such lists that nobody has asked for before. Medians of the rounds' ratios.
/// </summary>
internal static class DeliveryBenchmark
{
    private const string Api = "/umbraco/delivery/api/v2/content";
    private const string Item = Api + "/item/case-reviews/child-larch";
    private const string List = Api + "?filter=contentType:caseReview&sort=publishedOn:desc&take=10";
    private const int Rounds = 7;
    private const int Seconds = 4;

    private static readonly Dictionary<string, string> NoLimit = new() { ["Delivery__PerSecond"] = "1000000", ["Delivery__Burst"] = "1000000" };

    public static async Task RunAsync()
    {
        var output = await Bench.PublishAsync("src/Partnership.Web");
        var (site, _) = await Server.SiteAsync(output, Path.Combine(Bench.Work, "data-delivery"), Item, settings: NoLimit);
        await using var siteServer = site;
        foreach (var (name, path) in new[] { ("item.json", Item), ("list.json", List) })
            await File.WriteAllBytesAsync(Path.Combine(Bench.Work, name), await site.GetAsync(path));
        var (nginx, _) = await Server.StartAsync(Nginx.Describe, "/item.json");
        await using var nginxServer = nginx;
        await CompareAsync("one item", site.Url(Item), nginx.Url("/item.json"), null);
        await CompareAsync("ten of a list with filter and sort", site.Url(List), nginx.Url("/list.json"), null);
        await CompareAsync("such a list that is always new", site.Url(List), nginx.Url("/list.json"), AlwaysNew());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  anonymous memory of the site in the end: {site.Memory("RssAnon") / 1024.0:0.0} MB"));
    }

    private static async Task CompareAsync(string name, string ours, string theirs, string? script)
    {
        await Wrk.RunAsync(ours, Seconds, script); // warm: the just-in-time compiler has seen the hot paths
        await Wrk.RunAsync(theirs, Seconds);
        var rates = new List<(double Site, double Nginx)>();
        for (var round = 0; round < Rounds; round++)
            rates.Add((await Wrk.RunAsync(ours, Seconds, script), await Wrk.RunAsync(theirs, Seconds)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-36} {Bench.Median(rates.Select(r => r.Site)),9:N0} requests/s   {Bench.Median(rates.Select(r => r.Site / r.Nginx)):0.00} of nginx ({Bench.Median(rates.Select(r => r.Nginx)):N0})"));
    }

    // What follows the query is passed over, but nothing that was answered before fits.
    private static string AlwaysNew()
    {
        var path = Path.Combine(Bench.Work, "always-new.lua");
        File.WriteAllText(path, $"local n = 0\nrequest = function() n = n + 1 return wrk.format('GET', '{List}&n=' .. n) end\n");
        return path;
    }
}
