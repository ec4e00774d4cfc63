using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Partnership.Demonstration.Press.Sources;

/// <summary>Splits a source into its front matter and its body.</summary>
internal static class FrontMatterReader
{
    private const string Fence = "---";

    private static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <exception cref="SourceException">The front matter is missing, is not YAML or lacks an entry.</exception>
    internal static (FrontMatter FrontMatter, string Body, int BodyLine) Read(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0] != Fence)
            throw new SourceException(file, 1, $"the file must begin with a line \"{Fence}\" and its front matter");

        var end = Array.IndexOf(lines, Fence, 1);
        if (end < 0)
            throw new SourceException(file, lines.Length, $"the front matter has no closing line \"{Fence}\"");

        var frontMatter = Parse(file, string.Join('\n', lines[1..end]));
        foreach (var (name, value) in frontMatter.Entries())
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new SourceException(file, end + 1, $"the front matter has no \"{name}\"");
        }

        return (frontMatter, string.Join('\n', lines[(end + 1)..]), end + 2);
    }

    private static FrontMatter Parse(string file, string yaml)
    {
        try
        {
            return Yaml.Deserialize<FrontMatter?>(yaml) ?? new FrontMatter();
        }
        catch (YamlException problem)
        {
            var reason = (problem.InnerException ?? problem).Message.ReplaceLineEndings(" ");
            throw new SourceException(file, (int)problem.Start.Line + 1, reason);
        }
    }
}
