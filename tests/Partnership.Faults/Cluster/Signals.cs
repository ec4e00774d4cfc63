using System.Runtime.InteropServices;

namespace Partnership.Faults.Cluster;

/// <summary>Signals to processes that this run has started, by their id.</summary>
internal static partial class Signals
{
    private const int SigKill = 9;
    private const int SigCont = 18;
    private const int SigStop = 19;

    /// <summary>Ends a process at once, without a chance to tidy up.</summary>
    public static void Kill(int process) => _ = Send(process, SigKill);

    /// <summary>Stops a process where it stands.</summary>
    public static void Stop(int process) => _ = Send(process, SigStop);

    /// <summary>Lets a stopped process go on.</summary>
    public static void Continue(int process) => _ = Send(process, SigCont);

    /// <summary>The processes that a process has started and that are there.</summary>
    public static IReadOnlyList<int> ChildrenOf(int process)
    {
        var tasks = $"/proc/{process}/task";
        if (!Directory.Exists(tasks))
            return [];
        return [.. Directory.EnumerateDirectories(tasks)
            .Select(t => Path.Combine(t, "children"))
            .Where(File.Exists)
            .SelectMany(f => File.ReadAllText(f).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int process, int signal);
}
