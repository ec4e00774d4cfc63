using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Benchmarks;

/// <summary>The load generator (Debian: wrk), on the same machine as the server.</summary>
internal static partial class Wrk
{
    private const int Connections = 32;

    /// <summary>Requests a second over some seconds. Any answer that isn't 200 is an error.</summary>
    public static async Task<double> RunAsync(string url, int seconds)
    {
        var output = await Bench.CommandAsync("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", url]);
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"{url} answered with errors:\n{output}");
        return double.Parse(RequestsPerSecond().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsPerSecond();
}
