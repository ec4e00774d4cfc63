using System.Text.RegularExpressions;

namespace Partnership.Architecture.Tests.Security;

/// <summary>What a page of the documentation names between backticks, as far as the repository must have it: tests, files and settings.</summary>
internal static partial class NamedThings
{
    private static readonly string[] NotOurs = ["/node_modules/", "/obj/", "/bin/", "/artifacts/", "/.git/", "/data/"];

    private static readonly Lazy<HashSet<string>> Files = new(() =>
        [.. from path in Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            let name = path[Repository.Root.Length..].Replace('\\', '/')
            where !NotOurs.Any(name.Contains)
            select Path.GetFileName(name)]);

    private static readonly Lazy<HashSet<string>> Settings = new(() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "operations.md")).SelectMany(SettingsOf)]);

    /// <summary>The names that a text has.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Quoted().Matches(text).Select(m => m.Groups[1].Value).Where(n => Test().IsMatch(n) || FileName().IsMatch(n) || Setting().IsMatch(n))];

    /// <summary>Whether the repository has what is named: a test class in a file of its name, a file, a setting that the operators' guide explains.</summary>
    public static bool IsThere(string name) =>
        Test().IsMatch(name) ? Files.Value.Contains(name + ".cs")
        : Setting().IsMatch(name) ? Settings.Value.Contains(name)
        : Files.Value.Contains(name);

    // The guide shortens: `Mail:Smtp:Host`, `:Port` are two settings of Mail:Smtp.
    private static IEnumerable<string> SettingsOf(string line)
    {
        var before = "";
        foreach (var name in Quoted().Matches(line).Select(m => m.Groups[1].Value))
        {
            var full = name.StartsWith(':') ? before + name : name;
            if (!Setting().IsMatch(full))
                continue;
            before = full[..full.LastIndexOf(':')];
            yield return full;
        }
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\w+Tests$")]
    private static partial Regex Test();

    [GeneratedRegex(@"^[\w-]+(\.[\w-]+)*\.(cs|cshtml|md|json|sh|sql|mjs|js|props|targets|txt|yml)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^[A-Z]\w+(:[A-Z]\w+)+$")]
    private static partial Regex Setting();
}
