using System.ComponentModel;
using System.Diagnostics;

namespace Partnership.Documents.Examination;

/// <summary>
/// A process that may not be trusted to keep any limit. It is looked at twenty times a second and killed when it is over one;
/// whoever disposes of it kills it as well.
/// </summary>
internal sealed class WatchedProcess : IAsyncDisposable
{
    /// <summary>The exit code by which a worker says that its heap was full; from sysexits.h, EX_OSERR.</summary>
    internal const int OutOfMemoryExitCode = 71;

    /// <summary>The exit code by which a worker says that it could not be confined; from sysexits.h, EX_SOFTWARE.</summary>
    internal const int NotConfinedExitCode = 70;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly ProcessLimits limits;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource disposed = new();
    private readonly Task watching;
    private readonly Task errors;
    private long started;
    private long peakBytes;
    // Why it was killed here; set before it is killed, so that whoever sees it end finds the reason. 0 while it wasn't.
    private int killedFor;

    private WatchedProcess(Process process, ProcessLimits limits, TimeProvider clock)
    {
        this.process = process;
        this.limits = limits;
        this.clock = clock;
        started = clock.GetTimestamp();
        // What it complains about may quote the file, so nobody keeps it; but nobody reading it would stop the process.
        errors = DrainAsync(process.StandardError.BaseStream);
        watching = WatchAsync();
    }

    /// <summary>What the process writes.</summary>
    internal Stream Output => process.StandardOutput.BaseStream;

    /// <summary>What the process reads. While it is open, the process knows that it is wanted.</summary>
    internal Stream Input => process.StandardInput.BaseStream;

    internal int Id => process.Id;

    internal bool IsRunning => !process.HasExited;

    /// <summary>The most memory that was seen.</summary>
    /// <value>Bytes.</value>
    internal long PeakBytes => Interlocked.Read(ref peakBytes);

    /// <summary>Starts a process.</summary>
    /// <exception cref="Win32Exception">The program is not there, or there is no room for another process.</exception>
    internal static WatchedProcess Start(ProcessStartInfo program, ProcessLimits limits, TimeProvider clock)
    {
        program.UseShellExecute = false;
        program.RedirectStandardInput = program.RedirectStandardOutput = program.RedirectStandardError = true;
        var process = Process.Start(program) ?? throw new InvalidOperationException($"{program.FileName} was not started.");
        return new WatchedProcess(process, limits, clock);
    }

    /// <summary>Gives the process its whole time again, for the next thing that is asked of it.</summary>
    internal void RestartTime() => Interlocked.Exchange(ref started, clock.GetTimestamp());

    /// <summary>Kills the process, and whatever it started, for a reason that <see cref="WaitForEndAsync"/> tells.</summary>
    internal void Kill(ProcessEnd reason)
    {
        Interlocked.CompareExchange(ref killedFor, (int)reason, 0);
        KillTree();
    }

    /// <summary>Kills the process and stays until it is gone, which takes a moment: for those who can't await its end.</summary>
    internal void KillAndWait()
    {
        Kill(ProcessEnd.Died);
        process.WaitForExit();
    }

    /// <summary>Everything that the process writes until it ends, and how it ends.</summary>
    internal async Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> ReadToEndAsync(CancellationToken cancellationToken)
    {
        var output = await BoundedOutput.ReadToEndAsync(Output, limits.MaxOutputBytes, cancellationToken);
        if (output is null)
            Kill(ProcessEnd.TooMuchOutput);
        return (await WaitForEndAsync(cancellationToken), output ?? default);
    }

    /// <summary>Waits until the process has ended, and says how.</summary>
    internal async Task<ProcessEnd> WaitForEndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        if (killedFor != 0)
            return (ProcessEnd)killedFor;
        return process.ExitCode switch
        {
            0 => ProcessEnd.Done,
            OutOfMemoryExitCode => ProcessEnd.OutOfMemory,
            NotConfinedExitCode => ProcessEnd.NotConfined,
            _ => ProcessEnd.Died,
        };
    }

    public async ValueTask DisposeAsync()
    {
        KillTree();
        await disposed.CancelAsync();
        await process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAll(watching, errors);
        process.Dispose();
        disposed.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            while (!process.HasExited)
            {
                var bytes = ProcessMemory.Of(process);
                if (bytes > PeakBytes)
                    Interlocked.Exchange(ref peakBytes, bytes);
                if (bytes > limits.MaxMemoryBytes)
                    Kill(ProcessEnd.TooMuchMemory);
                else if (clock.GetElapsedTime(Interlocked.Read(ref started)) > limits.TimeLimit)
                    Kill(ProcessEnd.TooSlow);
                await timer.WaitForNextTickAsync(disposed.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of: nothing is left to watch.
        }
    }

    private void KillTree()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }

    private static async Task DrainAsync(Stream stream)
    {
        try
        {
            await stream.CopyToAsync(Stream.Null);
        }
        catch (IOException)
        {
            // It broke with the process.
        }
    }
}
