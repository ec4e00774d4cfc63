using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Benchmarks;

/// <summary>
/// Bytes a second of a published PDF of 5 MB, against nginx serving the same file with sendfile, in turns, and how much memory the
/// site takes meanwhile. Medians of the rounds' ratios.
/// </summary>
internal static partial class FilesBenchmark
{
    private const string Review = "/case-reviews/child-alder";
    private const string FileName = "child-alder-report.pdf";
    private const int Bytes = 5 * 1024 * 1024;
    private const int Rounds = 7;
    private const int Seconds = 4;

    public static async Task RunAsync()
    {
        var output = await Bench.PublishAsync("src/Partnership.Web");
        var file = Path.Combine(Bench.Work, FileName);
        var (nginx, _) = await Server.StartAsync(Nginx.Describe, "/" + await EnlargeAsync(file));
        await using var nginxServer = nginx;
        var (site, _) = await Server.SiteAsync(output, Path.Combine(Bench.Work, "data-files"), Review, seed: SeedWith(file));
        await using var siteServer = site;
        var path = Link().Match(Encoding.UTF8.GetString(await site.GetAsync(Review))).Groups[1].Value;
        var (served, expected) = (await site.GetAsync(path), await File.ReadAllBytesAsync(file));
        if (!served.SequenceEqual(expected))
            throw new InvalidOperationException($"{path} is not the file that was published.");

        var (ours, theirs) = (site.Url(path), nginx.Url("/" + FileName));
        foreach (var url in new[] { ours, theirs })
            await Wrk.RunAsync(url, Seconds); // warm: the just-in-time compiler has seen the hot paths
        var before = site.Memory("RssAnon");
        using var memory = new Watch(site);
        var rates = new List<(double Site, double Nginx)>();
        for (var round = 0; round < Rounds; round++)
            rates.Add((await Wrk.RunAsync(ours, Seconds), await Wrk.RunAsync(theirs, Seconds)));
        Print(rates, before, memory.Most, site.Memory("RssAnon"));
    }

    private static void Print(List<(double Site, double Nginx)> rates, int before, int most, int after)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nServing a PDF of {Bytes:N0} bytes, {Rounds} interleaved rounds of {Seconds} s, median:"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the site {Megabytes(rates.Select(r => r.Site)),9:N0} MB/s   {Bench.Median(rates.Select(r => r.Site / r.Nginx)):0.00} of nginx with sendfile"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  nginx    {Megabytes(rates.Select(r => r.Nginx)),9:N0} MB/s"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  anonymous memory of the site: {before / 1024.0:0.0} MB when warm, at most {most / 1024.0:0.0} MB, {after / 1024.0:0.0} MB in the end"));
    }

    private static double Megabytes(IEnumerable<double> rates) => Bench.Median(rates) * Bytes / 1_000_000;

    // A PDF may be followed by comments, if the place of its table is said once more at the end.
    private static async Task<string> EnlargeAsync(string target)
    {
        var small = await File.ReadAllBytesAsync(Path.Combine(Bench.Root, "content-seed", "demonstration", "files", FileName));
        var table = TableAt().Match(Encoding.Latin1.GetString(small)[^64..]).Groups[1].Value;
        var end = Encoding.ASCII.GetBytes($"\nstartxref\n{table}\n%%EOF\n");
        var filling = new byte[Bytes - small.Length - end.Length];
        new Random(1).NextBytes(filling);
        for (var at = 0; at < filling.Length; at++)
            filling[at] = at % 64 == 0 ? (byte)'\n' : at % 64 == 1 ? (byte)'%' : (byte)('a' + (filling[at] % 26));
        await File.WriteAllBytesAsync(target, [.. small, .. filling, .. end]);
        return FileName;
    }

    // The starting content, with the large file in the place of the one of that name.
    private static string SeedWith(string file)
    {
        var seed = Path.Combine(Bench.Work, "content-seed");
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Bench.Root, "content-seed"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(seed, Path.GetRelativePath(Path.Combine(Bench.Root, "content-seed"), source));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? seed);
            File.Copy(Path.GetFileName(source) == FileName ? file : source, target, overwrite: true);
        }

        return seed;
    }

    /// <summary>Looks at the memory of a server ten times a second.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly Timer timer;
        private volatile int most;

        public Watch(Server server) => timer = new Timer(_ => most = Math.Max(most, server.Memory("RssAnon")), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

        /// <summary>In kB.</summary>
        public int Most => most;

        public void Dispose() => timer.Dispose();
    }

    [GeneratedRegex("\"(/media/[0-9a-f]+/" + FileName + ")\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF")]
    private static partial Regex TableAt();
}
