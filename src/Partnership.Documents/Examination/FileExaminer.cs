using System.Diagnostics;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Reports;

namespace Partnership.Documents.Examination;

/// <summary>
/// Examines each file in a worker process of its own, within limits that are kept from outside. Make one for the whole site: it
/// bounds how many workers run at once.
/// </summary>
public sealed class FileExaminer : IFileExaminer, IDisposable
{
    private readonly ExaminerOptions options;
    private readonly Func<string, string, ProcessStartInfo> worker;
    private readonly AnswerReader answers;
    private readonly PageDrawing drawing;
    private readonly WorkerQueue queue;
    // Somebody who looks at a drawing doesn't wait for examinations, which may take minutes.
    private readonly SemaphoreSlim drawingTurns;

    /// <summary>Makes an examiner. The worker is looked for beside the running program's own assemblies when it is needed.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="clock">Measures the time that workers take.</param>
    public FileExaminer(ExaminerOptions options, TimeProvider clock)
        : this(options, clock, (mode, path) => WorkerProgram.BesideThis.Start(mode, WorkerLimits.Of(options), path))
    {
    }

    internal FileExaminer(ExaminerOptions options, TimeProvider clock, Func<string, string, ProcessStartInfo> worker)
    {
        this.options = options;
        this.worker = worker;
        answers = new AnswerReader(options);
        drawing = new PageDrawing(options, clock);
        queue = new WorkerQueue(options.MaxAtOnce, clock);
        drawingTurns = new SemaphoreSlim(options.MaxAtOnce);
    }

    /// <summary>Ends the waiting rooms. Workers that run are ended by their own tokens and limits.</summary>
    public void Dispose()
    {
        queue.Dispose();
        drawingTurns.Dispose();
    }

    /// <inheritdoc/>
    public async Task<Examination> ExamineAsync(string path, CancellationToken cancellationToken) =>
        (await ExamineWatchedAsync(path, cancellationToken)).Examination;

    /// <inheritdoc/>
    public async Task<byte[]?> DrawPageAsync(string path, int page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        if (Length(path) > options.MaxBytes)
            return null;

        await drawingTurns.WaitAsync(cancellationToken);
        try
        {
            return await drawing.DrawAsync(Path.GetFullPath(path), page, cancellationToken);
        }
        finally
        {
            drawingTurns.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<ReportMaking> MakeReportAsync(string path, CancellationToken cancellationToken)
    {
        if (Refused(path) is { } refused)
            return new NoReport(refused.Message);

        var (end, output, _) = await RunAsync(WorkerProgram.Report, path, Math.Min(options.MaxAnswerBytes, ReportAnswer.MostBytes), cancellationToken);
        return Refusals.Of(end) is { } refusal ? new NoReport(refusal.Message) : ReportAnswer.Read(output.Span) ?? new NoReport(Refusals.Died().Message);
    }

    /// <inheritdoc/>
    public async Task<CleanCopyOutcome> CleanAsync(string path, CancellationToken cancellationToken)
    {
        if (Refused(path) is { } refused)
            return new NoCleanCopy(refused.Message);

        var (end, output, _) = await RunAsync(WorkerProgram.Clean, path, options.MaxAnswerBytes, cancellationToken);
        return Refusals.Of(end) is { } refusal ? new NoCleanCopy(refusal.Message) : CleanAnswer.Read(output) ?? new NoCleanCopy(Refusals.Died().Message);
    }

    /// <summary>An examination, and the most memory in bytes that its worker was seen to hold.</summary>
    internal async Task<(Examination Examination, long PeakBytes)> ExamineWatchedAsync(string path, CancellationToken cancellationToken)
    {
        if (Refused(path) is { } refused)
            return (refused, 0);

        var (end, output, peakBytes) = await RunAsync(WorkerProgram.Examine, path, options.MaxAnswerBytes, cancellationToken);
        return (Refusals.Of(end) ?? answers.Read(output.Span) ?? Refusals.Died(), peakBytes);
    }

    private NotExamined? Refused(string path) => Length(path) switch
    {
        0 => Refusals.Empty(),
        var length when length > options.MaxBytes => Refusals.TooLarge(options.MaxBytes),
        _ => null,
    };

    private Task<(ProcessEnd End, ReadOnlyMemory<byte> Output, long PeakBytes)> RunAsync(string mode, string path, long mostBytes, CancellationToken cancellationToken)
    {
        var limits = new ProcessLimits { TimeLimit = options.TimeLimit, MaxMemoryBytes = options.MaxMemoryBytes, MaxOutputBytes = mostBytes };
        return queue.RunAsync(() => worker(mode, Path.GetFullPath(path)), limits, cancellationToken);
    }

    private static long Length(string path) => new FileInfo(path).Length;
}
