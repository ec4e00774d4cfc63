using System.Diagnostics;
using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Inspection;

/// <summary>
/// Looks at files in worker processes. Make one for the whole site: it bounds how many run at once, and somebody who hands in a file
/// never waits for an examination.
/// </summary>
public sealed class FileInspector : IFileInspector, IDisposable
{
    /// <summary>It reads no pages, so honest files take a second or two. The person who sent the file waits for it.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(1);

    private readonly InspectionLimits limits;
    private readonly int maxPages;
    private readonly IInspectionRuns runs;

    private FileInspector(InspectionLimits limits, ExaminerOptions options, IInspectionRuns runs)
    {
        this.limits = limits;
        this.runs = runs;
        maxPages = options.MaxPages;
    }

    /// <summary>
    /// Makes an inspector that looks at each file in a process of its own: for files of many people, none of whom may touch what is said
    /// of another's. The worker is looked for beside the running program's own assemblies when it is needed.
    /// </summary>
    /// <param name="limits">How large files may be.</param>
    /// <param name="options">What a worker may take, how many pages it reads, and how many run at once.</param>
    /// <param name="clock">Measures the time that workers take.</param>
    public static FileInspector OneByOne(InspectionLimits limits, ExaminerOptions options, TimeProvider clock) =>
        new(limits, options, Alone(limits, options, clock));

    /// <summary>
    /// Makes an inspector that looks at one file after the other in the same few processes: many times faster, for files that all come from
    /// one sender. A file that ends its process is looked at again in one of its own.
    /// </summary>
    /// <param name="limits">How large files may be.</param>
    /// <param name="options">What a worker may take, how many pages it reads, and how many run at once.</param>
    /// <param name="clock">Measures the time that workers take.</param>
    public static FileInspector InSeries(InspectionLimits limits, ExaminerOptions options, TimeProvider clock)
    {
        var worker = Limits(limits, options) with { MaxBytes = Math.Max(limits.MaxDocumentBytes, limits.MaxPictureBytes) };
        return InSeries(limits, options, clock, () => WorkerProgram.BesideThis.Start(WorkerProgram.InspectSeries, worker), Alone(limits, options, clock));
    }

    internal static FileInspector OneByOne(
        InspectionLimits limits, ExaminerOptions options, TimeProvider clock, Func<string, long, string, ProcessStartInfo> worker) =>
        new(limits, options, new RunsAlone(Process(options), options.MaxAtOnce, clock, worker));

    internal static FileInspector InSeries(
        InspectionLimits limits, ExaminerOptions options, TimeProvider clock, Func<ProcessStartInfo> worker, IInspectionRuns alone) =>
        new(limits, options, new RunsInSeries(Process(options), options.MaxAtOnce, clock, worker, alone));

    /// <summary>Ends the waiting room, and workers that wait for another file.</summary>
    public void Dispose() => runs.Dispose();

    /// <inheritdoc/>
    public async Task<PdfReading> InspectPdfAsync(string path, CancellationToken cancellationToken) => new FileInfo(path).Length switch
    {
        0 => UnreadablePdf.Empty(),
        var length when length > limits.MaxDocumentBytes => UnreadablePdf.TooLarge(limits.MaxDocumentBytes),
        _ => await RunAsync(WorkerProgram.InspectPdf, limits.MaxDocumentBytes, path, cancellationToken) switch
        {
            (ProcessEnd.Done, var output) when InspectionAnswer.Read(output.Span)?.AsPdf(maxPages) is { } reading => reading,
            (ProcessEnd.TooSlow, _) => UnreadablePdf.TooSlow(),
            var (end, _) => new UnreadablePdf(UnreadablePdfReason.ReaderDied, (Refusals.Of(end) ?? Refusals.Died()).Message),
        },
    };

    /// <inheritdoc/>
    public async Task<ImageReading> InspectPictureAsync(string path, CancellationToken cancellationToken) => new FileInfo(path).Length switch
    {
        0 => UnreadableImage.Empty(),
        var length when length > limits.MaxPictureBytes => UnreadableImage.TooLarge(limits.MaxPictureBytes),
        _ => await RunAsync(WorkerProgram.InspectPicture, limits.MaxPictureBytes, path, cancellationToken) switch
        {
            (ProcessEnd.Done, var output) when InspectionAnswer.Read(output.Span)?.AsPicture(limits.MaxPicturePixels) is { } reading => reading,
            (ProcessEnd.TooSlow, _) => UnreadableImage.TooSlow(),
            (ProcessEnd.TooMuchMemory or ProcessEnd.OutOfMemory, _) => UnreadableImage.TooMuchMemory(),
            var (end, _) => new UnreadableImage(UnreadableImageReason.ReaderDied, (Refusals.Of(end) ?? Refusals.Died()).Message),
        },
    };

    private Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> RunAsync(string mode, long mostBytes, string path, CancellationToken cancellationToken) =>
        runs.RunAsync(mode, mostBytes, Path.GetFullPath(path), cancellationToken);

    private static RunsAlone Alone(InspectionLimits limits, ExaminerOptions options, TimeProvider clock)
    {
        var worker = Limits(limits, options);
        return new RunsAlone(Process(options), options.MaxAtOnce, clock, (mode, mostBytes, path) =>
            WorkerProgram.BesideThis.Start(mode, worker with { MaxBytes = mostBytes }, path));
    }

    private static WorkerLimits Limits(InspectionLimits limits, ExaminerOptions options) =>
        WorkerLimits.Of(options) with { MaxPixels = limits.MaxPicturePixels, TimeLimit = TimeLimit(options) };

    private static ProcessLimits Process(ExaminerOptions options) =>
        new() { TimeLimit = TimeLimit(options), MaxMemoryBytes = options.MaxMemoryBytes, MaxOutputBytes = InspectionAnswer.MostBytes };

    private static TimeSpan TimeLimit(ExaminerOptions options) => options.TimeLimit < LongestLook ? options.TimeLimit : LongestLook;
}
