using System.Collections.Concurrent;
using System.Diagnostics;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Inspection;

/// <summary>
/// The same few processes for one file after the other. One that has waited as long as a file may take is killed by its watch, so none
/// stays when no files come.
/// </summary>
internal sealed class RunsInSeries(ProcessLimits limits, int atOnce, TimeProvider clock, Func<ProcessStartInfo> worker, IInspectionRuns alone) : IInspectionRuns
{
    // What a file leaves behind in a process, it leaves to so many others at most.
    private const int FilesOfAWorker = 250;

    private readonly SemaphoreSlim turns = new(atOnce);
    private readonly ConcurrentBag<SeriesWorker> idle = [];

    public void Dispose()
    {
        while (idle.TryTake(out var waiting))
            waiting.Kill();
        turns.Dispose();
        alone.Dispose();
    }

    public async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> RunAsync(string mode, long mostBytes, string path, CancellationToken cancellationToken)
    {
        var (end, line) = await TakeTurnAsync(mode, path, cancellationToken);
        // Its time began with this file. Whatever else happened, a file before it may be to blame: only a process of its own can tell.
        return end == ProcessEnd.TooSlow || (end == ProcessEnd.Done && InspectionAnswer.Read(line.Span) is not null)
            ? (end, line)
            : await alone.RunAsync(mode, mostBytes, path, cancellationToken);
    }

    private async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> TakeTurnAsync(string mode, string path, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return await AskAsync(await WorkerAsync(), mode, path, cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> AskAsync(SeriesWorker asked, string mode, string path, CancellationToken cancellationToken)
    {
        var mayGoOn = false;
        try
        {
            var answer = await asked.AskAsync(mode, path, cancellationToken);
            mayGoOn = answer.End == ProcessEnd.Done && asked.Files < FilesOfAWorker;
            return answer;
        }
        finally
        {
            if (mayGoOn)
                idle.Add(asked);
            else
                await asked.DisposeAsync();
        }
    }

    private async Task<SeriesWorker> WorkerAsync()
    {
        while (idle.TryTake(out var waiting))
        {
            if (waiting.IsRunning)
                return waiting;
            await waiting.DisposeAsync();
        }

        return new SeriesWorker(WatchedProcess.Start(worker(), limits, clock), limits);
    }
}
