using System.Diagnostics;
using System.Globalization;
using Partnership.Benchmarks.Searching;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Testing.Desk;

namespace Partnership.Benchmarks.Desk;

/// <summary>
/// What editors wait for: saving, opening a long list of the tree, twenty people who save at the same time, and the time until
/// the public sees what was published. In a library of 10,000 documents beside one of a few hundred.
/// </summary>
internal static class DeskBenchmark
{
    private const int Saves = 200;
    private const int Editors = 20;
    private const int SavesOfEach = 10;
    private const int Publications = 10;
    private const int Lists = 30;
    private const int MadeReviews = 5_320; // with their actions, the starting content and the demonstration, 10,000 documents

    public static async Task RunAsync()
    {
        var small = await MeasureAsync(await BenchLibrary.MakeAsync(1, 1));
        var large = await MeasureAsync(await BenchLibrary.MakeAsync(MadeReviews, 1));
        Print("saving a page", small.Saving, large.Saving);
        Print("opening the list of case reviews", small.List, large.List);
        Print($"saving, {Editors} editors at once", small.Together, large.Together);
        Print("published to page, finder, feed and API", Of(small, r => r.Shown), Of(large, r => r.Shown));
        Print("taken down from all of them", Of(small, r => r.Gone), Of(large, r => r.Gone));
    }

    private static async Task<Measured> MeasureAsync(BenchLibrary library)
    {
        await using var server = await library.StartAsync();
        var desk = new BenchDesk(library, server);
        await using var services = library.Open();
        var documents = (await BenchLibrary.ReadAsync(services)).Documents;
        var (home, reviews) = (IdOf(documents, ContentTypes.Home), IdOf(documents, ContentTypes.CaseReviews));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe desk, {documents.Length:N0} public documents, {documents.Count(d => d.ContentType == ContentTypes.CaseReview):N0} in the list of reviews"));

        var writer = await desk.SignInAsync("writer");
        var saving = await SaveAsync(writer, await BenchDesk.MakeAsync(writer, home, "page", "Alone"), Saves);
        var list = new List<double>();
        for (var i = 0; i < Lists; i++)
            list.Add(await TimeAsync(() => writer.PageAsync($"/desk/content/{reviews}", CancellationToken.None)));
        return new Measured(saving, list, await TogetherAsync(desk, home), await new PublishedReviews(desk, server, reviews).MeasureAsync(Publications));
    }

    private static Guid IdOf(IEnumerable<PublicDocument> documents, string type) => documents.First(d => d.ContentType == type).Id;

    private static async Task<List<double>> TogetherAsync(BenchDesk desk, Guid home)
    {
        var editors = new List<(DeskClient Client, string Page)>();
        for (var i = 0; i < Editors; i++)
        {
            var client = await desk.SignInAsync("writer");
            editors.Add((client, await BenchDesk.MakeAsync(client, home, "page", $"Together {i}")));
        }

        return [.. (await Task.WhenAll(editors.Select(e => SaveAsync(e.Client, e.Page, SavesOfEach)))).SelectMany(t => t)];
    }

    // Any answer but "saved" ends the benchmark, and at the end every save is a version.
    private static async Task<List<double>> SaveAsync(DeskClient writer, string page, int times)
    {
        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var form = await writer.PageAsync(page + "/edit", CancellationToken.None);
            var fields = BenchDesk.Fields(("body", string.Create(CultureInfo.InvariantCulture, $"Words of save {i}.\n\n- one\n- two")));
            took.Add(await TimeAsync(() => BenchDesk.LedOnAsync(writer.SendFormAsync(page + "/edit", form, "#edit_form", fields, CancellationToken.None, "button[value=save]"))));
        }

        var caption = (await writer.PageAsync(page, CancellationToken.None)).QuerySelector(".govuk-caption-l")?.TextContent ?? "";
        return caption.EndsWith(string.Create(CultureInfo.InvariantCulture, $"version {times + 1}"), StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"A save is lost: '{caption}' after {times} saves.");
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> action)
    {
        var started = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Print(string what, List<double> few, List<double> many) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-42} few documents: median {Bench.Median(few),4:N0} ms, p95 {Percentile(few),4:N0} ms   10,000: median {Bench.Median(many),4:N0} ms, p95 {Percentile(many),4:N0} ms, longest {many.Max(),4:N0} ms   ratio of p95 {Percentile(many) / Percentile(few):0.00}"));

    private static List<double> Of(Measured measured, Func<ReviewTimes, double> time) => [.. measured.Reviews.Select(time)];

    private static double Percentile(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));

    private sealed record Measured(List<double> Saving, List<double> List, List<double> Together, List<ReviewTimes> Reviews);
}
