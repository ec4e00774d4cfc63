using System.Diagnostics;
using System.Globalization;

namespace Partnership.Documents.Examination;

/// <summary>Says how much memory a process holds.</summary>
internal static class ProcessMemory
{
    private const long Kilobyte = 1024;

    /// <summary>
    /// Bytes that it shares with nobody; 0 when it has ended. Pages of the runtime's files don't count where that is known: they
    /// cost nothing while others use the same.
    /// </summary>
    internal static long Of(Process process) => OperatingSystem.IsLinux() ? OfLinux(process.Id) : OfOther(process);

    private static long OfLinux(int id)
    {
        try
        {
            return File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status"))
                .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
                .Sum(Kilobytes) * Kilobyte;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static long Kilobytes(string line) =>
        long.TryParse(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1).Trim(" \tkB"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static long OfOther(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
