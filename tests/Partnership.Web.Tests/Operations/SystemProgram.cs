using System.Diagnostics;

namespace Partnership.Web.Tests.Operations;

/// <summary>A program of the system, run to its end.</summary>
internal static class SystemProgram
{
    private static readonly string[] Folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin", "/sbin"];

    /// <summary>Where it is.</summary>
    public static string PathOf(string name) => Folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"{name} is not installed. test.sh installs it.");

    /// <summary>Runs it.</summary>
    /// <returns>Its exit code, and all that it said.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(PathOf(name), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{name} does not start.");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
