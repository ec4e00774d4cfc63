using System.Diagnostics;
using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Inspection;

/// <summary>
/// Looks at each file in a worker process of its own. Make one for the whole site: it bounds how many run at once, and somebody who hands
/// in a file never waits for an examination.
/// </summary>
public sealed class FileInspector : IFileInspector, IDisposable
{
    /// <summary>It reads no pages, so honest files take a second or two. The person who sent the file waits for it.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(1);

    private readonly InspectionLimits limits;
    private readonly ExaminerOptions options;
    private readonly Func<string, long, string, ProcessStartInfo> worker;
    private readonly WorkerQueue queue;
    private readonly TimeSpan timeLimit;

    /// <summary>Makes an inspector. The worker is looked for beside the running program's own assemblies when it is needed.</summary>
    /// <param name="limits">How large files may be.</param>
    /// <param name="options">What a worker may take, how many pages it reads, and how many run at once.</param>
    /// <param name="clock">Measures the time that workers take.</param>
    public FileInspector(InspectionLimits limits, ExaminerOptions options, TimeProvider clock)
        : this(limits, options, clock, null)
    {
    }

    internal FileInspector(InspectionLimits limits, ExaminerOptions options, TimeProvider clock, Func<string, long, string, ProcessStartInfo>? worker)
    {
        this.limits = limits;
        this.options = options;
        this.worker = worker ?? Start;
        queue = new WorkerQueue(options.MaxAtOnce, clock);
        timeLimit = options.TimeLimit < LongestLook ? options.TimeLimit : LongestLook;
    }

    /// <summary>Ends the waiting room.</summary>
    public void Dispose() => queue.Dispose();

    /// <inheritdoc/>
    public async Task<PdfReading> InspectPdfAsync(string path, CancellationToken cancellationToken) => new FileInfo(path).Length switch
    {
        0 => UnreadablePdf.Empty(),
        var length when length > limits.MaxDocumentBytes => UnreadablePdf.TooLarge(limits.MaxDocumentBytes),
        _ => await RunAsync(WorkerProgram.InspectPdf, limits.MaxDocumentBytes, path, cancellationToken) switch
        {
            (ProcessEnd.Done, var output) when InspectionAnswer.Read(output.Span)?.AsPdf(options.MaxPages) is { } reading => reading,
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

    private async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> RunAsync(string mode, long mostBytes, string path, CancellationToken cancellationToken)
    {
        var process = new ProcessLimits { TimeLimit = timeLimit, MaxMemoryBytes = options.MaxMemoryBytes, MaxOutputBytes = InspectionAnswer.MostBytes };
        var (end, output, _) = await queue.RunAsync(() => worker(mode, mostBytes, Path.GetFullPath(path)), process, cancellationToken);
        return (end, output);
    }

    private ProcessStartInfo Start(string mode, long mostBytes, string path) => WorkerProgram.BesideThis.Start(
        mode, WorkerLimits.Of(options) with { MaxBytes = mostBytes, MaxPixels = limits.MaxPicturePixels, TimeLimit = timeLimit }, path);
}
