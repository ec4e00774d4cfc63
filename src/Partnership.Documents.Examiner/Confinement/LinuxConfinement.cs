using Partnership.Documents.Examination;

namespace Partnership.Documents.Examiner.Confinement;

/// <summary>
/// What this process gives up before it opens the file: speed, all files but the one it reads, the network, other programs. It can't take any
/// of it back.
/// </summary>
internal static class LinuxConfinement
{
    private const int Niceness = 10;
    private const int ThisThreadAndThoseItStarts = 0;

    /// <summary>A process whose time is up is killed from outside; should there be nobody left to do that, the kernel does it.</summary>
    private const int ProcessorsThatMayWork = 4;

    /// <summary>Confines this process.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="path">The file that it examines, or a folder of such files; null where it needs none.</param>
    /// <param name="mayBecomeAnother">Whether it may still put another program in its place.</param>
    /// <returns>False when the kernel refuses any of it.</returns>
    internal static bool Apply(WorkerLimits limits, string? path, bool mayBecomeAnother)
    {
        _ = LibC.SetPriority(0, ThisThreadAndThoseItStarts, Niceness);
        return SystemCalls.OfThisProcess is { } calls
            && LibC.Limit(LibC.ResourceFileSize, 0)
            && LibC.Limit(LibC.ResourceCore, 0)
            && LibC.Limit(LibC.ResourceCpu, ((ulong)limits.TimeLimit.TotalSeconds + 1) * ProcessorsThatMayWork)
            && LibC.ProcessControl(LibC.NoNewPrivileges, 1, 0, 0, 0) == 0
            && calls.DropCapabilities()
            && ReadableFiles.Restrict(path)
            && new SystemCallFilter(calls, mayBecomeAnother).Install();
    }
}
