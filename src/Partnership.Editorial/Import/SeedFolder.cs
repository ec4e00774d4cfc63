namespace Partnership.Editorial.Import;

/// <summary>A folder of starting content.</summary>
/// <param name="Root">The folder that holds <c>content</c> (the tree of Markdown files) and, where files are used, <c>files</c>.</param>
public sealed record SeedFolder(string Root)
{
    /// <summary>The tree of Markdown files.</summary>
    public string ContentRoot => Path.Combine(Root, "content");
}
