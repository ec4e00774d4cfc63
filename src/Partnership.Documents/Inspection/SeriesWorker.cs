using System.Globalization;
using System.Text;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Inspection;

/// <summary>
/// A worker that is handed one file after the other: a line that says what to do and how many bytes follow, then the bytes. It answers with
/// a line. So it need not open any file, and may not.
/// </summary>
internal sealed class SeriesWorker(WatchedProcess process, ProcessLimits limits) : IAsyncDisposable
{
    /// <summary>How many files it was handed.</summary>
    internal int Files { get; private set; }

    internal bool IsRunning => process.IsRunning;

    /// <summary>Hands it a file and waits for the answer.</summary>
    /// <returns>What it wrote, without the end of the line; or how it ended, after which it takes no more.</returns>
    internal async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> AskAsync(string mode, string path, CancellationToken cancellationToken)
    {
        Files++;
        process.RestartTime();
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
        try
        {
            await process.Input.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{mode} {file.Length}\n")), cancellationToken);
            await file.CopyToAsync(process.Input, cancellationToken);
            await process.Input.FlushAsync(cancellationToken);
        }
        catch (IOException) when (!process.IsRunning)
        {
            // It died before it had the whole file; its end tells how.
        }

        if (await BoundedOutput.ReadLineAsync(process.Output, limits.MaxOutputBytes, cancellationToken) is { } line)
            return (ProcessEnd.Done, line);
        process.Kill(ProcessEnd.Died);
        return (await process.WaitForEndAsync(cancellationToken), default);
    }

    /// <summary>Ends it at once.</summary>
    internal void Kill() => process.KillAndWait();

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
