using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;

namespace Partnership.Search.Highlighting;

/// <summary>A piece of a snippet.</summary>
/// <param name="Text">The text, as it is: not yet encoded for anything.</param>
/// <param name="IsMarked">Whether it is a word that was looked for.</param>
public readonly record struct SnippetPiece(string Text, bool IsMarked);

/// <summary>A sentence or two that show why something was found. It is text and never markup, so nothing in it can run.</summary>
/// <param name="Pieces">The pieces, in order.</param>
public sealed record Snippet(ImmutableArray<SnippetPiece> Pieces)
{
    /// <summary>Nothing to show.</summary>
    public static Snippet Empty { get; } = new([]);

    /// <summary>The text without marks.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text));

    /// <summary>The snippet as HTML: everything encoded, words that were looked for in <c>mark</c> elements.</summary>
    public string ToHtml(HtmlEncoder encoder)
    {
        var html = new StringBuilder();
        foreach (var piece in Pieces)
            html.Append(piece.IsMarked ? "<mark>" : "").Append(encoder.Encode(piece.Text)).Append(piece.IsMarked ? "</mark>" : "");
        return html.ToString();
    }
}
