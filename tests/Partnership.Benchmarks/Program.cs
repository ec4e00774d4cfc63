using Partnership.Benchmarks;
using Partnership.Benchmarks.Desk;
using Partnership.Benchmarks.Disclosure;
using Partnership.Benchmarks.Documents;
using Partnership.Benchmarks.Operating;
using Partnership.Benchmarks.Searching;
using Partnership.Benchmarks.Umbraco;

// dotnet run -c Release --project tests/Partnership.Benchmarks -- <name> ...
// Several in one run share what they publish and generate. "bare <port> <file> <content-type>" is for the benchmarks themselves: the
// server that pages are measured against.
var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["weight"] = WeightBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["serving"] = ServingBenchmark.RunAsync,
    ["files"] = FilesBenchmark.RunAsync,
    ["delivery"] = DeliveryBenchmark.RunAsync,
    ["indexing"] = IndexingBenchmark.RunAsync,
    ["search"] = QueryBenchmark.RunAsync,
    ["publishing"] = PublishingBenchmark.RunAsync,
    ["desk"] = DeskBenchmark.RunAsync,
    ["examination"] = ExaminationBenchmark.RunAsync,
    ["disclosure"] = DisclosureBenchmark.RunAsync,
    ["umbraco"] = UmbracoBenchmark.RunAsync,
    ["backup"] = BackupBenchmark.RunAsync,
    ["large"] = LargeSiteBenchmark.RunAsync,
    ["nodes"] = NodesBenchmark.RunAsync,
    ["day"] = DayBenchmark.RunAsync,
    ["morning"] = DayBenchmark.RunMorningAsync,
};
return args switch
{
    ["bare", var port, var file, var contentType] => await BareKestrel.RunAsync(port, file, contentType),
    ["all"] => await Bench.RunAsync(benchmarks.Where(b => b.Key is not ("nodes" or "day" or "morning")).Select(b => b.Value)), // one needs a PostgreSQL, the other half an hour
    [_, ..] when args.All(benchmarks.ContainsKey) => await Bench.RunAsync(args.Select(a => benchmarks[a])),
    _ => Bench.Usage(benchmarks.Keys),
};
