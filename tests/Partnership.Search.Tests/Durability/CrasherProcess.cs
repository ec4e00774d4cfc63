using System.Diagnostics;
using System.Globalization;
using Partnership.Search.Crasher;

namespace Partnership.Search.Tests.Durability;

/// <summary>The crasher as a process of its own.</summary>
internal sealed class CrasherProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private CrasherProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>How many changes its index has had, as far as it has said.</summary>
    public int? Reached { get; private set; }

    public static CrasherProcess Start(CrasherOptions options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CrasherOptions).Assembly.Location);
        foreach (var argument in options.ToArguments())
            start.ArgumentList.Add(argument);
        return new CrasherProcess(Process.Start(start) ?? throw new InvalidOperationException("The crasher does not start."));
    }

    /// <summary>Waits until it has said so many lines.</summary>
    public async Task ReadAsync(int lines, CancellationToken cancellationToken)
    {
        for (var line = 0; line < lines; line++)
            await ReadLineAsync(cancellationToken);
    }

    /// <summary>Waits until its index is like its site.</summary>
    public async Task ReadUntilReachedAsync(CancellationToken cancellationToken)
    {
        while (Reached is null)
            await ReadLineAsync(cancellationToken);
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        // What it said before it died counts too.
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            Note(line);
        await process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private async Task ReadLineAsync(CancellationToken cancellationToken) =>
        Note(await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException($"The crasher ended by itself: {await errors}"));

    private void Note(string line)
    {
        if (line.StartsWith("reached ", StringComparison.Ordinal))
            Reached = int.Parse(line.AsSpan("reached ".Length), CultureInfo.InvariantCulture);
    }
}
