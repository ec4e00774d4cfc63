using System.Globalization;

namespace Partnership.Faults.Cluster;

/// <summary>The wall clock of one running node, which libfaketime sets wrong. What measures durations stays right, as on a real machine.</summary>
internal sealed class WrongClock(string file)
{
    private static readonly string[] Places = ["/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/faketime/libfaketimeMT.so.1"];

    /// <summary>How long a node may take to see a jump: it asks for the file so often.</summary>
    public static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(1.5);

    private static string Library => Places.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("libfaketime is missing. On Debian: apt-get install libfaketime");

    /// <summary>What a process needs in its environment to have this clock.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["LD_PRELOAD"] = Library,
        ["FAKETIME_TIMESTAMP_FILE"] = file,
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0", // else every wait with a time limit ends at once, and the process never sleeps
        ["FAKETIME_CACHE_DURATION"] = "1",
        ["NO_FAKE_STAT"] = "1",
    };

    /// <summary>Sets it wrong by so much; zero is right.</summary>
    public void Set(TimeSpan by)
    {
        var next = file + ".next";
        File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{(by < TimeSpan.Zero ? "-" : "+")}{Math.Abs((long)by.TotalSeconds)}s\n"));
        File.Move(next, file, overwrite: true);
    }
}
