using System.Globalization;
using Partnership.Benchmarks.Desk;
using Partnership.Benchmarks.Searching;
using Partnership.Content.Views;

namespace Partnership.Benchmarks.Operating;

/// <summary>
/// A day of visitors in half an hour: half a million requests that come when people are awake, most of them on the morning that a
/// report is in the news, while a writer saves, and a review is published and taken down every hour. At the end of each hour the same easy load
/// for ten seconds, in which memory, handles and times are taken, so that the hours can be compared.
/// </summary>
internal static class DayBenchmark
{
    private const int Requests = 500_000;
    private const int EasyRate = 200;
    private const int FirstSteady = 4; // before, the runtime still compiles and caches fill
    private static readonly TimeSpan Hour = TimeSpan.FromSeconds(65);
    private static readonly TimeSpan Easy = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPublications = TimeSpan.FromSeconds(70);
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(2);

    // Of a thousand requests, how many come in each hour from midnight.
    private static readonly int[] Curve = [8, 5, 4, 4, 5, 10, 25, 55, 100, 115, 90, 70, 65, 60, 55, 50, 50, 48, 45, 42, 38, 30, 16, 10];

    public static Task RunAsync() => RunAsync(Curve);

    /// <summary>Only the busiest hours, for whoever has no half hour.</summary>
    public static Task RunMorningAsync() => RunAsync(Curve[6..12]);

    private static async Task RunAsync(int[] curve)
    {
        var library = await LargeLibrary.MakeAsync();
        await using var server = await library.StartAsync();
        await server.UntilHealthyAsync(); // what a new site has still to do is not what a day does to it
        var desk = new BenchDesk(library, server);
        await using var services = library.Open();
        var documents = (await BenchLibrary.ReadAsync(services)).Documents;
        using var visitors = new Visitors(server);
        using var over = new CancellationTokenSource();
        var saving = SaveAsync(desk, documents.First(d => d.ContentType == ContentTypes.Home).Id, over.Token);
        var publishing = new PublishedReviews(desk, server, documents.First(d => d.ContentType == ContentTypes.CaseReviews).Id).MeasureAsync(curve.Length, BetweenPublications);
        var hours = new List<HourEnd>();
        foreach (var share in curve)
        {
            var busy = await visitors.ComeAsync(Requests * (share / 1000.0) / Hour.TotalSeconds, Hour);
            var easy = await visitors.ComeAsync(EasyRate, Easy);
            hours.Add(new HourEnd(server.Memory("RssAnon") / 1024.0, server.Handles, server.Threads, easy.Percentile(0.5), easy.Percentile(0.99), busy.Refused + easy.Refused, busy.Count + easy.Count));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  hour {hours.Count - 1,2}: {busy.Count,7:N0} requests, p99 {busy.Percentile(0.99),7:F1} ms, {busy.Refused} refused; then {hours[^1]}"));
        }

        await over.CancelAsync();
        var (saves, published) = (await saving, await publishing);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {hours.Sum(h => h.Requests):N0} requests, {hours.Sum(h => h.Refused):N0} refused, {saves:N0} saves, {published.Count} reviews published and taken down (page, finder, feed and API: median {Bench.Median(published.Select(p => p.Shown)):F0} ms until there, {Bench.Median(published.Select(p => p.Gone)):F0} ms until gone)"));
        if (curve.Length <= FirstSteady + 2)
            return; // too few to tell a trend from
        Say("anonymous memory, MB", hours, h => h.Anonymous);
        Say("handles", hours, h => h.Handles);
        Say("threads", hours, h => h.Threads);
        Say("p99 under the easy load, ms", hours, h => h.EasyP99);
    }

    private static void Say(string what, List<HourEnd> hours, Func<HourEnd, double> of)
    {
        var values = hours.Skip(FirstSteady).Select(of).ToList();
        var trend = new Trend(values);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {values[0]:F1} at hour {FirstSteady}, {values.Min():F1} to {values.Max():F1}, {values[^1]:F1} at the end; slope {trend.Slope:+0.00;-0.00;0.00} an hour, {(trend.GoesUp ? "GOES UP" : "does not go up")} (Mann-Kendall, 95 %)"));
    }

    private static async Task<int> SaveAsync(BenchDesk desk, Guid home, CancellationToken over)
    {
        var writer = await desk.SignInAsync("writer");
        var page = await BenchDesk.MakeAsync(writer, home, "page", "All day");
        var saves = 0;
        while (!over.IsCancellationRequested)
        {
            await BenchDesk.LedOnAsync(writer.SubmitAsync(page + "/edit", "#edit_form", BenchDesk.Fields(("body", $"Written {saves} times.")), CancellationToken.None, "button[value=save]"));
            saves++;
            await Task.Delay(BetweenSaves, CancellationToken.None);
        }

        return saves;
    }

    private sealed record HourEnd(double Anonymous, int Handles, int Threads, double EasyP50, double EasyP99, int Refused, int Requests)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Anonymous:F0} MB anonymous, {Handles} handles, {Threads} threads, p50 {EasyP50:F1} ms, p99 {EasyP99:F1} ms");
    }
}
