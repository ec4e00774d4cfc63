namespace Partnership.Editorial.RichText;

/// <summary>A formatted text as Markdown.</summary>
public sealed record MarkdownText
{
    /// <summary>The text, with line feeds between lines.</summary>
    public required string Markdown { get; init; }

    /// <summary>What the stored text has and Markdown can't say, in words for an editor: "a table with a caption".</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Whether the Markdown, turned back, gives the same text. When not, keep the stored one until an editor changes the Markdown.</summary>
    public bool IsLossless => Lost.Count == 0;
}
