using System.Diagnostics;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Inspection;

/// <summary>A process for each file.</summary>
internal sealed class RunsAlone(ProcessLimits limits, int atOnce, TimeProvider clock, Func<string, long, string, ProcessStartInfo> worker) : IInspectionRuns
{
    private readonly WorkerQueue queue = new(atOnce, clock);

    public void Dispose() => queue.Dispose();

    public async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> RunAsync(string mode, long mostBytes, string path, CancellationToken cancellationToken)
    {
        var (end, output, _) = await queue.RunAsync(() => worker(mode, mostBytes, path), limits, cancellationToken);
        return (end, output);
    }
}
