using System.Diagnostics;

namespace Partnership.Documents.Examination;

/// <summary>
/// Examines each file in a worker process of its own, within limits that are kept from outside. Make one for the whole site: it
/// bounds how many workers run at once.
/// </summary>
public sealed class FileExaminer : IFileExaminer, IDisposable
{
    private readonly ExaminerOptions options;
    private readonly TimeProvider clock;
    private readonly Func<string, ProcessStartInfo> worker;
    private readonly AnswerReader answers;
    private readonly PageDrawing drawing;
    private readonly SemaphoreSlim turns;
    // Somebody who looks at a drawing doesn't wait for examinations, which may take minutes.
    private readonly SemaphoreSlim drawingTurns;

    /// <summary>Makes an examiner. The worker is looked for beside the running program's own assemblies when it is needed.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="clock">Measures the time that workers take.</param>
    public FileExaminer(ExaminerOptions options, TimeProvider clock)
        : this(options, clock, path => WorkerProgram.BesideThis.Start(WorkerProgram.Examine, WorkerLimits.Of(options), path))
    {
    }

    internal FileExaminer(ExaminerOptions options, TimeProvider clock, Func<string, ProcessStartInfo> worker)
    {
        this.options = options;
        this.clock = clock;
        this.worker = worker;
        answers = new AnswerReader(options);
        drawing = new PageDrawing(options, clock);
        turns = new SemaphoreSlim(options.MaxAtOnce);
        drawingTurns = new SemaphoreSlim(options.MaxAtOnce);
    }

    /// <summary>Ends the waiting rooms. Workers that run are ended by their own tokens and limits.</summary>
    public void Dispose()
    {
        turns.Dispose();
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

    /// <summary>An examination, and the most memory in bytes that its worker was seen to hold.</summary>
    internal async Task<(Examination Examination, long PeakBytes)> ExamineWatchedAsync(string path, CancellationToken cancellationToken)
    {
        var length = Length(path);
        if (length == 0)
            return (Refusals.Empty(), 0);
        if (length > options.MaxBytes)
            return (Refusals.TooLarge(options.MaxBytes), 0);

        await turns.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(worker(Path.GetFullPath(path)), cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<(Examination Examination, long PeakBytes)> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var limits = new ProcessLimits { TimeLimit = options.TimeLimit, MaxMemoryBytes = options.MaxMemoryBytes, MaxOutputBytes = options.MaxAnswerBytes };
        await using var process = WatchedProcess.Start(start, limits, clock);
        var (end, output) = await process.ReadToEndAsync(cancellationToken);
        return (EndOf(end, output), process.PeakBytes);
    }

    private Examination EndOf(ProcessEnd end, ReadOnlyMemory<byte> output) => end switch
    {
        ProcessEnd.Done => answers.Read(output.Span) ?? Refusals.Died(),
        ProcessEnd.TooSlow => Refusals.TooSlow(),
        ProcessEnd.TooMuchMemory or ProcessEnd.OutOfMemory => Refusals.TooMuchMemory(),
        ProcessEnd.NotConfined => Refusals.NotConfined(),
        ProcessEnd.TooMuchOutput => Refusals.AnswerTooLong(),
        _ => Refusals.Died(),
    };

    private static long Length(string path) => new FileInfo(path).Length;
}
