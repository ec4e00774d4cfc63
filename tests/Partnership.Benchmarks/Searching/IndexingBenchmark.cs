using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Partnership.Search.Analysis;
using Partnership.Search.Indexing;

namespace Partnership.Benchmarks.Searching;

/// <summary>
/// How quickly an index is made from extracted text, beside a bare IndexWriter that is given the same fields, ready in memory, on all
/// cores; and how much memory the command <c>reindex</c> takes.
/// </summary>
internal static class IndexingBenchmark
{
    private const int Rounds = 3;

    public static async Task RunAsync()
    {
        var small = await BenchLibrary.MakeAsync(500, 40);
        var (snapshot, texts) = await small.ReadAsync();
        var ratios = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var bare = await BareAsync(snapshot, texts);
            var ours = await OursAsync(snapshot, texts);
            if (round > 0)
                ratios.Add(bare / ours);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  indexing {small.Reviews * small.Pages:N0} pages: bare IndexWriter {bare:0.0} s, this site {ours:0.0} s{(round == 0 ? " (warming up)" : "")}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  this site: {Bench.Median(ratios):0.00} of the bare IndexWriter's speed (median of {Rounds})"));
        await MemoryAsync(await BenchLibrary.MakeAsync(10_000, 40));
    }

    private static async Task<double> OursAsync(Content.Snapshots.Snapshot snapshot, ReportTexts texts)
    {
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(Bench.Work, Guid.NewGuid().ToString("N"))).FullName;
        var started = Stopwatch.GetTimestamp();
        using (var index = SearchIndex.Create(folder, "benchmark"))
            await new IndexBuild(texts, null).FillAsync(index, snapshot, withPages: true, CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(started).TotalSeconds;
        System.IO.Directory.Delete(folder, recursive: true);
        return time;
    }

    private static async Task<double> BareAsync(Content.Snapshots.Snapshot snapshot, ReportTexts texts)
    {
        var contents = new List<UnitContent>();
        foreach (var (unit, site) in IndexBuild.UnitsOf(snapshot))
            contents.Add(await texts.KnownAsync(unit, site, CancellationToken.None));
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(Bench.Work, Guid.NewGuid().ToString("N"))).FullName;
        var started = Stopwatch.GetTimestamp();
        using (var directory = FSDirectory.Open(folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(ExactAnalyzer.Version, SearchAnalyzers.ForIndex) { Similarity = IndexSimilarity.Default, RAMBufferSizeMB = 64 }))
        {
            Parallel.ForEach(contents, content =>
            {
                foreach (var document in UnitDocuments.Of(content))
                    writer.AddDocument(document);
            });
            writer.Commit();
        }

        var time = Stopwatch.GetElapsedTime(started).TotalSeconds;
        System.IO.Directory.Delete(folder, recursive: true);
        return time;
    }

    private static async Task MemoryAsync(BenchLibrary library)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(library.Site, "Partnership.Web.dll"), "reindex"]) { WorkingDirectory = library.Site, RedirectStandardOutput = true };
        foreach (var (key, value) in library.Settings)
            info.Environment[key] = value;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(info) ?? throw new InvalidOperationException("The command did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var most = 0;
        while (!process.HasExited)
        {
            most = Math.Max(most, Server.MemoryOf(process.Id, "RssAnon"));
            await Task.Delay(100);
        }

        await output;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  reindex of {library.Reviews * library.Pages:N0} pages: {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, at most {most / 1024.0:0} MB of anonymous memory (RssAnon)"));
    }
}
