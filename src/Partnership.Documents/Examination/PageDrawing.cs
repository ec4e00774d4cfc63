using System.ComponentModel;
using System.Globalization;

namespace Partnership.Documents.Examination;

/// <summary>Draws pages with poppler's pdftoppm, confined as the worker is: the worker becomes it.</summary>
internal sealed class PageDrawing(ExaminerOptions options, TimeProvider clock)
{
    /// <summary>
    /// The longer side of a drawing: A4 comes out 1,000 pixels wide. Never more than two million pixels, whatever size a page
    /// claims to be.
    /// </summary>
    private const int LongerSidePixels = 1_414;

    private const long LargestDrawingBytes = 16_777_216;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    /// <summary>Signature of a PNG file.</summary>
    private static ReadOnlySpan<byte> PngBegin => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The chunk that ends every PNG file.</summary>
    private static ReadOnlySpan<byte> PngEnd => [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    internal async Task<byte[]?> DrawAsync(string path, int page, CancellationToken cancellationToken)
    {
        if (Folders.Select(folder => Path.Combine(folder, "pdftoppm")).FirstOrDefault(File.Exists) is not { } program)
            return null;

        var limits = WorkerLimits.Of(options) with { TimeLimit = Shorter(TimeLimit, options.TimeLimit), MaxAnswerBytes = LargestDrawingBytes };
        var start = WorkerProgram.BesideThis.Start(WorkerProgram.Draw, limits, [program, .. Arguments(page), path]);
        try
        {
            await using var process = WatchedProcess.Start(start, Of(limits), clock);
            var (end, output) = await process.ReadToEndAsync(cancellationToken);
            return end == ProcessEnd.Done && output.Span.StartsWith(PngBegin) && output.Span.EndsWith(PngEnd) ? output.ToArray() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The crop box is what a reader sees, and what the places of words are counted from.</summary>
    private static string[] Arguments(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return ["-png", "-singlefile", "-cropbox", "-f", number, "-l", number, "-scale-to", LongerSidePixels.ToString(CultureInfo.InvariantCulture)];
    }

    private static ProcessLimits Of(WorkerLimits limits) =>
        new() { TimeLimit = limits.TimeLimit, MaxMemoryBytes = limits.MaxMemoryBytes, MaxOutputBytes = limits.MaxAnswerBytes };

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
