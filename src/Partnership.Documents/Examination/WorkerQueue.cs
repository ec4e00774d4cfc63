using System.Diagnostics;

namespace Partnership.Documents.Examination;

/// <summary>Runs workers, only so many at once; others wait for their turn.</summary>
/// <param name="atOnce">How many.</param>
/// <param name="clock">Measures the time that they take.</param>
internal sealed class WorkerQueue(int atOnce, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turns = new(atOnce);

    /// <summary>Ends the waiting room. Workers that run are ended by their own tokens and limits.</summary>
    public void Dispose() => turns.Dispose();

    /// <summary>How a worker ended, what it wrote, and the most memory in bytes that it was seen to hold.</summary>
    internal async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output, long PeakBytes)> RunAsync(
        Func<ProcessStartInfo> worker, ProcessLimits limits, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            await using var process = WatchedProcess.Start(worker(), limits, clock);
            var (end, output) = await process.ReadToEndAsync(cancellationToken);
            return (end, output, process.PeakBytes);
        }
        finally
        {
            turns.Release();
        }
    }
}
