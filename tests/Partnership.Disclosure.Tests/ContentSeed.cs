using System.Runtime.CompilerServices;
using Partnership.Disclosure.Settings;

namespace Partnership.Disclosure.Tests;

/// <summary>The settings and reports that the repository ships.</summary>
internal static class ContentSeed
{
    /// <summary>The folder of this project's sources.</summary>
    public static readonly string Project = ThisFolder();

    public static readonly string Root = Path.GetFullPath(Path.Combine(Project, "../../content-seed"));

    public static IEnumerable<KeyValuePair<string, string>> SettingFiles() =>
        Directory.GetFiles(Path.Combine(Root, "disclosure")).Select(f => KeyValuePair.Create(Path.GetFileName(f), File.ReadAllText(f)));

    public static DisclosureSettings Settings() => DisclosureSettings.Read(SettingFiles());

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
