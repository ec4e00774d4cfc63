using System.Runtime.CompilerServices;
using Partnership.Disclosure.Settings;

namespace Partnership.Disclosure.Tests;

/// <summary>The settings and reports that the repository ships.</summary>
internal static class ContentSeed
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "../../content-seed"));

    public static IEnumerable<KeyValuePair<string, string>> SettingFiles() =>
        Directory.GetFiles(Path.Combine(Root, "disclosure")).Select(f => KeyValuePair.Create(Path.GetFileName(f), File.ReadAllText(f)));

    public static DisclosureSettings Settings() => DisclosureSettings.Read(SettingFiles());

    /// <summary>The folder of this project's sources.</summary>
    public static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
