using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Partnership.Search.Units;

/// <summary>Formatted text as plain text: a paragraph a line, nothing of the markup.</summary>
internal static class RichTextReader
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "tr", "dt", "dd", "figcaption", "caption", "div", "ul", "ol", "table", "br", "hr", "pre",
    };

    public static string Read(string markup)
    {
        var text = new StringBuilder(markup.Length);
        if (new HtmlParser().ParseDocument(markup).Body is { } body)
            Append(body, text);
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    private static void Append(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            text.Append(words.Data.ReplaceLineEndings(" "));
            return;
        }

        var isBlock = node is IElement { LocalName: var name } && Blocks.Contains(name);
        if (isBlock)
            text.Append('\n');
        else if (node is IElement { LocalName: "td" or "th" })
            text.Append(' ');
        foreach (var child in node.ChildNodes)
            Append(child, text);
        if (isBlock)
            text.Append('\n');
    }
}
