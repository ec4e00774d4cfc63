using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Benchmarks;

/// <summary>The load generator (Debian: wrk), on the same machine as the server.</summary>
internal static partial class Wrk
{
    private const int Connections = 32;

    /// <summary>Requests a second over some seconds. Any answer that isn't 200 is an error.</summary>
    /// <param name="url">The address.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="script">A file in Lua that makes the requests; null for always the same.</param>
    /// <param name="connections">How many ask at once.</param>
    public static async Task<double> RunAsync(string url, int seconds, string? script = null, int connections = Connections)
    {
        string[] making = script is null ? [] : ["-s", script];
        var output = await Bench.CommandAsync("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", .. making, url]);
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"{url} answered with errors:\n{output}");
        return double.Parse(RequestsPerSecond().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsPerSecond();
}
