using System.Runtime.InteropServices;

namespace Partnership.Documents.Examiner.Confinement;

/// <summary>
/// Leaves this process the file that it examines and what programs need to run, and takes every other file of the machine from it
/// (Landlock, see <c>man 7 landlock</c>). Whoever is under it can't look into processes that aren't, either: not even at their
/// environment. It binds this thread and those it starts, and a program that takes this one's place as a whole.
/// </summary>
internal static unsafe class ReadableFiles
{
    private const int CreateRuleset = 444;
    private const int AddRule = 445;
    private const int RestrictSelf = 446;
    private const int PathBeneath = 1;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;

    /// <summary>Libraries, fonts, and what the kernel says of the machine. No settings, no data, nobody's home.</summary>
    private static readonly string[] OfEveryProgram =
    [
        "/usr", "/lib", "/lib64", "/nix/store", "/proc", "/sys", "/dev/null", "/dev/zero", "/dev/urandom", "/dev/random",
        "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/var/cache/fontconfig",
    ];

    /// <summary>Binds this process.</summary>
    /// <param name="path">The file that it examines, or a folder of such files; null where it needs none.</param>
    /// <returns>False when the kernel knows the rules but refuses them. An older kernel leaves all files readable.</returns>
    internal static bool Restrict(string? path)
    {
        var handled = ReadFile | ReadFolder;
        var rules = (int)LibC.SystemCall(CreateRuleset, (nuint)(&handled), sizeof(ulong), null, 0);
        if (rules < 0)
            return true;

        foreach (var readable in Readable())
            Allow(rules, readable);
        if (path is not null)
            Allow(rules, path);
        return LibC.SystemCall(RestrictSelf, (nuint)rules, 0, null, 0) == 0 && LibC.Close(rules) == 0;
    }

    private static IEnumerable<string> Readable()
    {
        // The site's own folder may hold its settings and its data: of that, only what is code.
        var own = Directory.EnumerateFiles(AppContext.BaseDirectory)
            .Where(file => Path.GetExtension(file) is ".dll" or ".so" || file.Contains(".so.", StringComparison.Ordinal) || IsOfTheWorker(file));
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return [runtime, Path.Combine(AppContext.BaseDirectory, "runtimes"), .. own, .. OfEveryProgram];
    }

    private static bool IsOfTheWorker(string file) =>
        Path.GetFileName(file).StartsWith("Partnership.Documents.Examiner", StringComparison.Ordinal);

    private static void Allow(int rules, string path)
    {
        var handle = LibC.OpenPath(path);
        if (handle < 0)
            return;
        var rule = new Rule { Allowed = Directory.Exists(path) ? ReadFile | ReadFolder : ReadFile, Parent = handle };
        _ = LibC.SystemCall(AddRule, (nuint)rules, PathBeneath, &rule, 0);
        _ = LibC.Close(handle);
    }

    /// <summary>As the kernel packs it (<c>struct landlock_path_beneath_attr</c>).</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Rule
    {
        internal ulong Allowed;
        internal int Parent;
    }
}
