using Partnership.Content.Problems;
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

    /// <summary>The lines of the values of a row of a table; null for front matter, which knows its own.</summary>
    public RowLines? Row { get; init; }

    /// <summary>Mistakes that keep the document out.</summary>
    public List<SourceProblem> Problems { get; } = [];

    /// <summary>What is still to be filled in before the document can be published.</summary>
    public List<SourceProblem> Missing { get; } = [];

    /// <summary>The file for messages about another one; with the line when it is a row of a table.</summary>
    public string Place => Row is { } row ? $"{Name}:{row.First}" : Name;

    /// <summary>The line for what concerns the document as a whole.</summary>
    public int FirstLine => Row?.First ?? 1;

    /// <summary>The line in this file of a place in the front matter.</summary>
    /// <remarks>The front matter begins on line 2, below its opening fence.</remarks>
    public int LineOf(YamlNode node) => Row?.LineOf(node) ?? (int)node.Start.Line + 1;

    /// <summary>Notes a mistake.</summary>
    public void Report(int line, string reason) => Problems.Add(new SourceProblem(Name, line, reason));
}
