using Partnership.Content.Problems;
using YamlDotNet.RepresentationModel;

namespace Partnership.Editorial.Import;

/// <summary>Takes a Markdown file apart into front matter and body.</summary>
internal static class SeedFileReader
{
    private const string Fence = "---";

    /// <summary>Reads a file; a mistake goes to <paramref name="problems"/> and gives null.</summary>
    public static SeedFile? Read(SeedFolder folder, string name, string text, List<SourceProblem> problems)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            problems.Add(new SourceProblem(name, 1, "The file must begin with front matter: a line '---', keys with values, and a line '---'."));
            return null;
        }

        if (Parse(name, string.Join('\n', lines[1..end]), problems) is not { } mapping)
            return null;
        return new SeedFile
        {
            Name = name,
            Folder = folder,
            FrontMatter = mapping,
            Body = string.Join('\n', lines[(end + 1)..]),
            BodyLine = end + 2,
        };
    }

    private static YamlMappingNode? Parse(string name, string yaml, List<SourceProblem> problems)
    {
        var (root, line, reason) = SafeYaml.Read(yaml);
        if (root is YamlMappingNode mapping)
            return mapping;
        problems.Add(reason is null
            ? new SourceProblem(name, 2, "The front matter must be a list of keys with values.")
            : new SourceProblem(name, line + 1, $"The front matter is not valid YAML: {reason}"));
        return null;
    }
}
