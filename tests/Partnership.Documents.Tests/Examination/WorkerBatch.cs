using System.Text;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Has many files examined by few workers: one after the other, a new one after so many files and after every death.</summary>
internal sealed class WorkerBatch(ExaminerOptions options, int filesOfAWorker) : IAsyncDisposable
{
    private readonly AnswerReader answers = new(options);
    private WatchedProcess? worker;
    private int files;

    /// <summary>The most memory that any worker held.</summary>
    /// <value>Bytes.</value>
    internal long PeakBytes { get; private set; }

    /// <summary>How many workers died over a file.</summary>
    internal int Deaths { get; private set; }

    /// <summary>The examination of a file; null when the worker wrote something that is no answer.</summary>
    internal async Task<(Documents.Examination.Examination? Examination, ProcessEnd? Death)> ExamineAsync(string path, CancellationToken cancellationToken)
    {
        if (files == filesOfAWorker)
            await EndAsync();
        worker ??= WatchedProcess.Start(WorkerProgram.BesideThis.Start(WorkerProgram.Batch, WorkerLimits.Of(options)), Limits(), TimeProvider.System);
        files++;
        worker.RestartTime();
        try
        {
            await worker.Input.WriteAsync(Encoding.UTF8.GetBytes(path + "\n"), cancellationToken);
            await worker.Input.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            // It died before it could be asked; reading tells how.
        }

        return await BoundedOutput.ReadLineAsync(worker.Output, options.MaxAnswerBytes, cancellationToken) is { } line ? (answers.Read(line.Span), null) : (null, await DeathAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    private async Task<ProcessEnd> DeathAsync(CancellationToken cancellationToken)
    {
        var end = await worker!.WaitForEndAsync(cancellationToken);
        Deaths++;
        await EndAsync();
        return end;
    }

    private async Task EndAsync()
    {
        if (worker is null)
            return;
        PeakBytes = Math.Max(PeakBytes, worker.PeakBytes);
        await worker.DisposeAsync();
        (worker, files) = (null, 0);
    }

    private ProcessLimits Limits() =>
        new() { TimeLimit = options.TimeLimit, MaxMemoryBytes = options.MaxMemoryBytes, MaxOutputBytes = options.MaxAnswerBytes };
}
