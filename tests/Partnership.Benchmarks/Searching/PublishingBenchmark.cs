using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;

namespace Partnership.Benchmarks.Searching;

/// <summary>
/// How soon a publication is found, and what searchers notice while ten reviews a second are published. The editor is another
/// process than the site, so the site learns of each publication by looking at the log, which is the slowest way it can.
/// </summary>
internal static class PublishingBenchmark
{
    private const int Alone = 20;
    private const int ASecond = 10;
    private const int Seconds = 20;
    private const int Searchers = 4;

    private static readonly HttpClient Client = new();

    public static async Task RunAsync()
    {
        var library = await BenchLibrary.MakeAsync(10_000, 40);
        await library.CommandAsync("reindex");
        await using var server = await library.StartAsync();
        await using var desk = library.Open();
        var reviews = new Queue<PublicDocument>((await BenchLibrary.ReadAsync(desk)).Documents.Where(d => d.ContentType == ContentTypes.CaseReview && d.Versions.Length > 0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{library.Reviews * library.Pages:N0} pages, publications by another process:"));

        var found = new List<double>();
        for (var i = 0; i < Alone + 1; i++)
            if (await FoundAfterAsync(server, await PublishAsync(desk, reviews.Dequeue())) is var time && i > 0)
                found.Add(time);
        Print("one at a time, published to found", found);

        using var calm = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        Print($"searches by {Searchers} clients, nothing published", await SearchAsync(server, calm.Token));

        using var busy = new CancellationTokenSource();
        var searching = SearchAsync(server, busy.Token);
        var publications = Channel.CreateUnbounded<(string Word, long At)>();
        var watching = WatchAsync(server, publications.Reader);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ASecond));
        for (var i = 0; i < ASecond * Seconds && await timer.WaitForNextTickAsync(CancellationToken.None); i++)
            await publications.Writer.WriteAsync(await PublishAsync(desk, reviews.Dequeue()), CancellationToken.None);
        publications.Writer.Complete();
        var times = await watching;
        await busy.CancelAsync();
        Print($"searches by {Searchers} clients, {ASecond} publications a second", await searching);
        Print($"{ASecond} a second, published to found", times);
    }

    // One after the other, so that looking for them is no load of its own.
    private static async Task<List<double>> WatchAsync(Server server, ChannelReader<(string Word, long At)> publications)
    {
        var times = new List<double>();
        await foreach (var publication in publications.ReadAllAsync(CancellationToken.None))
            times.Add(await FoundAfterAsync(server, publication));
        return times;
    }

    private static async Task<(string Word, long At)> PublishAsync(IServiceProvider desk, PublicDocument review)
    {
        var word = "published" + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + (c % 16))));
        await desk.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = review.Id, Name = $"{review.Versions[0].Name} {word}", Properties = review.Versions[0].Properties, CreatedBy = "benchmark" }, CancellationToken.None);
        var outcome = await desk.GetRequiredService<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = review.Id }, CancellationToken.None);
        if (outcome is not EditorialOutcome.Done)
            throw new InvalidOperationException(outcome.ToString());
        return (word, Stopwatch.GetTimestamp());
    }

    private static async Task<double> FoundAfterAsync(Server server, (string Word, long At) publication)
    {
        while (await TotalAsync(server, publication.Word) == 0)
            await Task.Delay(20);
        return Stopwatch.GetElapsedTime(publication.At).TotalMilliseconds;
    }

    private static async Task<int> TotalAsync(Server server, string word)
    {
        using var answer = JsonDocument.Parse(await Client.GetByteArrayAsync(new Uri(server.Url($"/api/search?q=%22{word}%22"))));
        return answer.RootElement.GetProperty("total").GetInt32();
    }

    // Any answer but a good one ends the benchmark.
    private static async Task<IReadOnlyCollection<double>> SearchAsync(Server server, CancellationToken stop)
    {
        string[] questions = ["neglect", "school", "mental health", "what could have been done", "police social worker", "baby"];
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Searchers).Select(client => Task.Run(async () =>
        {
            for (var i = client; !stop.IsCancellationRequested; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await Client.GetByteArrayAsync(new Uri(server.Url($"/api/search?q={Uri.EscapeDataString(questions[i % questions.Length])}")), CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        })));
        return times;
    }

    private static void Print(string what, IReadOnlyCollection<double> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-52} {times.Count,6:N0} times, median {Bench.Median(times),5:N0} ms   p95 {times.Order().ElementAt((int)(times.Count * 0.95)),5:N0} ms   longest {times.Max(),5:N0} ms"));
}
