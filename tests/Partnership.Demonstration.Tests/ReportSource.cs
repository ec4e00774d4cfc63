namespace Partnership.Demonstration.Tests;

/// <summary>A Markdown source as the tests see it: entries of the front matter, and the words of the body.</summary>
internal sealed record ReportSource(string Name, IReadOnlyDictionary<string, string> FrontMatter, string Body)
{
    internal bool IsBriefing => Name.EndsWith("-briefing", StringComparison.Ordinal);

    internal static ReportSource Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(DemonstrationFolders.Reports, name + ".md"));
        var end = Array.IndexOf(lines, "---", 1);
        var entries = lines[1..end]
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim().Trim('"', '\''), StringComparer.Ordinal);
        return new ReportSource(name, entries, string.Join('\n', lines[(end + 1)..]));
    }
}
