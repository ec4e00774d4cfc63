using Partnership.Benchmarks;

// dotnet run -c Release --project tests/Partnership.Benchmarks -- <serving|start|weight|all>
// "bare <port> <file> <content-type>" is for the benchmarks themselves: the server that pages are measured against.
return args switch
{
    ["bare", var port, var file, var contentType] => await BareKestrel.RunAsync(port, file, contentType),
    ["serving"] => await Bench.RunAsync(ServingBenchmark.RunAsync),
    ["start"] => await Bench.RunAsync(StartBenchmark.RunAsync),
    ["weight"] => await Bench.RunAsync(WeightBenchmark.RunAsync),
    ["all"] => await Bench.RunAsync(WeightBenchmark.RunAsync, StartBenchmark.RunAsync, ServingBenchmark.RunAsync),
    _ => Bench.Usage(),
};
