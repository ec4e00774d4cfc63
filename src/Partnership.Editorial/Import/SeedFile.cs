using YamlDotNet.RepresentationModel;

namespace Partnership.Editorial.Import;

/// <summary>A Markdown file with YAML front matter, taken apart but not yet understood.</summary>
internal sealed record SeedFile
{
    /// <summary>The path relative to the seed folder, with forward slashes, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>The seed folder, where files that it names are found.</summary>
    public required SeedFolder Folder { get; init; }

    public required YamlMappingNode FrontMatter { get; init; }

    /// <summary>The Markdown below the front matter; empty when there is none.</summary>
    public required string Body { get; init; }

    /// <summary>The line on which the body begins, from 1.</summary>
    public required int BodyLine { get; init; }

    /// <summary>The line in this file of a place in the front matter.</summary>
    /// <remarks>The front matter begins on line 2, below its opening fence.</remarks>
    public static int LineOf(YamlNode node) => (int)node.Start.Line + 1;
}
