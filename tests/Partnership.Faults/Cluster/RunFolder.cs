using System.Globalization;

namespace Partnership.Faults.Cluster;

/// <summary>
/// The folder of everything that this run puts on the machine, named by the run's process. A run that was killed leaves mounts and processes behind:
/// the next one finds them by this name and takes them away.
/// </summary>
internal static class RunFolder
{
    private const string Prefix = "partnership-faults-";
    private const string Processes = "processes";
    private static int folders;

    private static string Mine { get; } = Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    /// <summary>A new folder in it.</summary>
    public static string New(string name) =>
        Directory.CreateDirectory(Path.Combine(Mine, $"{name}-{Interlocked.Increment(ref folders).ToString(CultureInfo.InvariantCulture)}")).FullName;

    /// <summary>Notes a process that must not outlive the run.</summary>
    public static async Task NoteAsync(int process)
    {
        Directory.CreateDirectory(Mine);
        await File.AppendAllTextAsync(Path.Combine(Mine, Processes), process.ToString(CultureInfo.InvariantCulture) + "\n");
    }

    /// <summary>Takes away what runs have left that are not there any more.</summary>
    public static async Task SweepAsync()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
            if (int.TryParse(Path.GetFileName(folder)[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var run) && !Directory.Exists($"/proc/{run}"))
                await RemoveAsync(folder);
    }

    /// <summary>Takes away what this run has made.</summary>
    public static Task EndAsync() => RemoveAsync(Mine);

    private static async Task RemoveAsync(string folder)
    {
        foreach (var process in Left(folder).Where(IsOfRun))
        {
            var children = Signals.ChildrenOf(process);
            foreach (var one in children.Prepend(process))
                Signals.Kill(one);
        }

        foreach (var mount in File.ReadLines("/proc/mounts").Select(l => l.Split(' ')[1]).Where(m => m.StartsWith(folder + "/", StringComparison.Ordinal)).ToList())
            await Programs.RunAsync("umount", ["--lazy", mount]);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static List<int> Left(string folder)
    {
        var file = Path.Combine(folder, Processes);
        return File.Exists(file) ? File.ReadAllLines(file).Select(l => int.Parse(l, CultureInfo.InvariantCulture)).ToList() : [];
    }

    // The number of a process that has ended may be somebody else's by now.
    private static bool IsOfRun(int process) =>
        File.Exists($"/proc/{process}/cmdline") && File.ReadAllText($"/proc/{process}/cmdline") is var command
        && (command.Contains("Partnership.Web.dll", StringComparison.Ordinal) || command.Contains(Prefix, StringComparison.Ordinal));
}
