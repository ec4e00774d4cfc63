using Partnership.Benchmarks;
using Partnership.Benchmarks.Desk;
using Partnership.Benchmarks.Disclosure;
using Partnership.Benchmarks.Documents;
using Partnership.Benchmarks.Operating;
using Partnership.Benchmarks.Searching;
using Partnership.Benchmarks.Umbraco;

// dotnet run -c Release --project tests/Partnership.Benchmarks -- <serving|files|delivery|start|weight|search|indexing|publishing|desk|examination|disclosure|umbraco|backup|large|nodes|day|all>
// "bare <port> <file> <content-type>" is for the benchmarks themselves: the server that pages are measured against.
return args switch
{
    ["bare", var port, var file, var contentType] => await BareKestrel.RunAsync(port, file, contentType),
    ["serving"] => await Bench.RunAsync(ServingBenchmark.RunAsync),
    ["files"] => await Bench.RunAsync(FilesBenchmark.RunAsync),
    ["delivery"] => await Bench.RunAsync(DeliveryBenchmark.RunAsync),
    ["start"] => await Bench.RunAsync(StartBenchmark.RunAsync),
    ["search"] => await Bench.RunAsync(QueryBenchmark.RunAsync),
    ["indexing"] => await Bench.RunAsync(IndexingBenchmark.RunAsync),
    ["publishing"] => await Bench.RunAsync(PublishingBenchmark.RunAsync),
    ["desk"] => await Bench.RunAsync(DeskBenchmark.RunAsync),
    ["examination"] => await Bench.RunAsync(ExaminationBenchmark.RunAsync),
    ["disclosure"] => await Bench.RunAsync(DisclosureBenchmark.RunAsync),
    ["umbraco"] => await Bench.RunAsync(UmbracoBenchmark.RunAsync),
    ["backup"] => await Bench.RunAsync(BackupBenchmark.RunAsync),
    ["large"] => await Bench.RunAsync(LargeSiteBenchmark.RunAsync),
    ["nodes"] => await Bench.RunAsync(NodesBenchmark.RunAsync),
    ["day"] => await Bench.RunAsync(DayBenchmark.RunAsync),
    ["weight"] => await Bench.RunAsync(WeightBenchmark.RunAsync),
    ["all"] => await Bench.RunAsync(WeightBenchmark.RunAsync, StartBenchmark.RunAsync, ServingBenchmark.RunAsync, FilesBenchmark.RunAsync, DeliveryBenchmark.RunAsync, IndexingBenchmark.RunAsync, QueryBenchmark.RunAsync, PublishingBenchmark.RunAsync, DeskBenchmark.RunAsync, ExaminationBenchmark.RunAsync, DisclosureBenchmark.RunAsync, UmbracoBenchmark.RunAsync, BackupBenchmark.RunAsync, LargeSiteBenchmark.RunAsync),
    _ => Bench.Usage(),
};
