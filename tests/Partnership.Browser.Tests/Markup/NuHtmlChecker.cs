using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Markup;

/// <summary>The Nu HTML checker (vnu), which runs once over a folder of pages.</summary>
internal static class NuHtmlChecker
{
    private const string Java = "java";
    private static readonly string Jar = Path.Combine(Repository.Root, "tests", "Partnership.Browser.Tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>What the checker says about the pages.</summary>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(string folder, CancellationToken cancellationToken)
    {
        if (!File.Exists(Jar))
            throw new InvalidOperationException($"The Nu HTML checker is missing at {Jar}. Fetch it: npm ci --prefix tests/Partnership.Browser.Tests");
        var start = new ProcessStartInfo(Java, ["-Xss4m", "-jar", Jar, "--stdout", "--exit-zero-always", "--format", "json", folder]) { RedirectStandardOutput = true };
        using var process = Start(start);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The Nu HTML checker ended with {process.ExitCode}: {output}");
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(Read)];
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("Java did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The Nu HTML checker needs Java 17 or later. Install it (on Debian: apt-get install default-jre-headless).", exception);
        }
    }

    private static Finding Read(JsonElement message) => new(
        message.GetProperty("type").GetString() ?? "",
        message.TryGetProperty("url", out var url) ? Path.GetFileName(url.GetString() ?? "") : "",
        message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0,
        message.GetProperty("message").GetString() ?? "");

    /// <summary>Something that the checker says.</summary>
    /// <param name="Type">"error", "info" (warnings too) or "non-document-error".</param>
    /// <param name="File">The name of the file.</param>
    /// <param name="Line">The line, from 1; 0 when it is about the whole.</param>
    /// <param name="Message">In words.</param>
    internal sealed record Finding(string Type, string File, int Line, string Message);
}
