using System.Diagnostics;
using System.Globalization;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Search;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Benchmarks.Searching;

/// <summary>
/// The finder's search through the service (ranking, one result a review, all facets, ten snippets with their pages), suggestions,
/// and the API over HTTP with eight clients, each beside a bare Lucene query for the same words on the same index in the same run.
/// </summary>
internal static class QueryBenchmark
{
    private const int Questions = 600;
    private const int Rounds = 3;
    private const int Clients = 8;

    // A process that has just started runs code that is not optimised yet.
    private const int WarmUpRounds = 5;
    private const int Hits = 10;

    public static async Task RunAsync()
    {
        foreach (var (reviews, pages) in new[] { (25, 40), (2_500, 40), (10_000, 40) })
            await RunAsync(await BenchLibrary.MakeAsync(reviews, pages));
    }

    private static async Task RunAsync(BenchLibrary library)
    {
        await library.CommandAsync("reindex");
        var (snapshot, texts) = await library.ReadAsync();
        var holder = new SearchIndexHolder();
        using (var keeper = new SearchIndexKeeper(library.Index, texts, holder))
        {
            await keeper.OpenAsync(snapshot, null, CancellationToken.None);
            var questions = BenchQueries.Draw(holder.Current!.Reader, Questions);
            Print(library, await MeasureAsync(holder, snapshot, questions));
        }

        await HttpAsync(library, snapshot, texts);
    }

    private static Task<Dictionary<string, List<double>>> MeasureAsync(SearchIndexHolder holder, Snapshot snapshot, IReadOnlyList<string[]> questions)
    {
        var search = new SiteSearch(holder);
        var reader = holder.Current!;
        var site = snapshot.Default;
        var kinds = new Dictionary<string, Action<string[]>>
        {
            ["bare query"] = words => reader.Searcher.Search(BenchQueries.Bare(words), Hits),
            ["finder"] = words => search.Find(Request(words), site),
            ["bare one-term query"] = words => reader.Searcher.Search(BenchQueries.Bare(words[..1]), Hits),
            ["suggestions"] = words => search.Suggest(words[0][..Math.Min(words[0].Length, 4)], 8, site),
        };
        var times = kinds.Keys.ToDictionary(k => k, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
            foreach (var words in questions)
                foreach (var (kind, run) in kinds)
                    if (Time(() => run(words)) is var time && round > 0) // the first round warms up
                        times[kind].Add(time);
        return Task.FromResult(times);
    }

    private static SearchRequest Request(string[] words) =>
        new() { Text = QueryText.Parse(string.Join(' ', words)), Only = ContentTypes.CaseReview, PageSize = Hits };

    private static double Time(Action run)
    {
        var started = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task HttpAsync(BenchLibrary library, Snapshot snapshot, ReportTexts texts)
    {
        IReadOnlyList<string[]> questions;
        List<double> bare;
        var holder = new SearchIndexHolder();
        using (var keeper = new SearchIndexKeeper(library.Index, texts, holder))
        {
            await keeper.OpenAsync(snapshot, null, CancellationToken.None);
            questions = BenchQueries.Draw(holder.Current!.Reader, Questions);
            var searcher = holder.Current!.Searcher;
            All(questions, words => searcher.Search(BenchQueries.Bare(words), Hits));
            bare = All(questions, words => searcher.Search(BenchQueries.Bare(words), Hits));
        }

        await using var server = await library.StartAsync();
        using var client = new HttpClient();
        void Ask(string[] words) => client.GetByteArrayAsync(new Uri(server.Url($"/api/search?type=caseReview&pageSize=10&q={string.Join('+', words)}"))).GetAwaiter().GetResult();
        for (var round = 0; round < WarmUpRounds; round++)
            All(questions, Ask);
        var http = All(questions, Ask);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  over HTTP, {Clients} clients      p95 {P95(http),8:0.00} ms   {P95(http) / P95(bare):0.00} times the bare query under {Clients} threads (p95 {P95(bare):0.00} ms)"));
    }

    // Threads of their own: the pool would begin with as many as there are cores.
    private static List<double> All(IReadOnlyList<string[]> questions, Action<string[]> ask)
    {
        var times = new double[questions.Count];
        var next = -1;
        var threads = Enumerable.Range(0, Clients).Select(_ => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < questions.Count; i = Interlocked.Increment(ref next))
                times[i] = Time(() => ask(questions[i]));
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. times];
    }

    private static void Print(BenchLibrary library, Dictionary<string, List<double>> times)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{library.Reviews:N0} reviews of {library.Pages} pages ({library.Reviews * library.Pages:N0} pages), {Questions} questions of 1 to 3 words, {Rounds} rounds:"));
        foreach (var (kind, against) in new[] { ("bare query", "bare query"), ("finder", "bare query"), ("bare one-term query", "bare one-term query"), ("suggestions", "bare one-term query") })
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {kind,-22} median {Bench.Median(times[kind]),8:0.000} ms   p95 {P95(times[kind]),8:0.000} ms   p95 {P95(times[kind]) / P95(times[against]):0.00} times the {against}"));
    }

    private static double P95(IEnumerable<double> times) => times.Order().ElementAt((int)(times.Count() * 0.95));
}
