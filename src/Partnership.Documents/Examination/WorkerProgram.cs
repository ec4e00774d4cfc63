using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Partnership.Documents.Examination;

/// <summary>Finds the worker, which lies beside the site's own assemblies, and says how it is started.</summary>
/// <param name="folder">Where the worker lies.</param>
internal sealed class WorkerProgram(string folder)
{
    internal const string Examine = "examine";
    internal const string Batch = "batch";
    internal const string Draw = "draw";
    internal const string Report = "report";
    internal const string Clean = "clean";
    internal const string InspectPdf = "inspect-pdf";
    internal const string InspectPicture = "inspect-picture";
    internal const string InspectSeries = "inspect-series";

    private const string Name = "Partnership.Documents.Examiner";

    /// <summary>How many parts of a limit in eight the managed heap may take; the rest is for the runtime and for native code.</summary>
    private const int EighthsForTheHeap = 6;

    private static readonly string Extension = OperatingSystem.IsWindows() ? ".exe" : "";

    internal static WorkerProgram BesideThis { get; } = new(AppContext.BaseDirectory);

    /// <summary>A start of the worker: what it does, its limits and what else it is told.</summary>
    /// <exception cref="FileNotFoundException">The worker isn't where it belongs.</exception>
    internal ProcessStartInfo Start(string mode, WorkerLimits limits, params IEnumerable<string> rest)
    {
        var assembly = Path.Combine(folder, Name + ".dll");
        if (!File.Exists(assembly))
            throw new FileNotFoundException("The program that examines files is missing. Publish the site again, with everything in its folder.", assembly);

        var host = RuntimeRoot() is { } root && Path.Combine(root, "dotnet" + Extension) is var dotnet && File.Exists(dotnet) ? dotnet : null;
        string[] arguments = [mode, .. limits.ToArguments(), .. rest];
        // Its own program file serves where there is no shared runtime.
        var start = host is null
            ? new ProcessStartInfo(Path.Combine(folder, Name + Extension), arguments)
            : new ProcessStartInfo(host, [assembly, .. arguments]);
        start.WorkingDirectory = Path.GetPathRoot(folder)!;
        SetEnvironment(start.Environment, limits, host is null ? null : Path.GetDirectoryName(host));
        return start;
    }

    /// <summary>The environment of the site holds its secrets: the worker gets none of it.</summary>
    private static void SetEnvironment(IDictionary<string, string?> environment, WorkerLimits limits, string? root)
    {
        var windows = Environment.GetEnvironmentVariable("SystemRoot");
        environment.Clear();
        if (OperatingSystem.IsWindows())
            environment["SystemRoot"] = windows;
        if (root is not null)
            environment["DOTNET_ROOT"] = root;
        environment["DOTNET_GCHeapHardLimit"] = (limits.MaxMemoryBytes / 8 * EighthsForTheHeap).ToString("X", CultureInfo.InvariantCulture);
        // Above it libvips decodes into a temporary file, which the worker can't make. The limit of memory is kept from outside.
        environment["VIPS_DISC_THRESHOLD"] = limits.MaxMemoryBytes.ToString(CultureInfo.InvariantCulture);
        // A runtime that writes its own code to memory twice needs a file for that, and a debugger a socket; the worker has neither.
        environment["DOTNET_EnableWriteXorExecute"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
    }

    /// <summary>Three levels above the runtime's own assemblies, as in <c>dotnet/shared/Microsoft.NETCore.App/10.0.0</c>.</summary>
    private static string? RuntimeRoot() =>
        Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory()))));
}
