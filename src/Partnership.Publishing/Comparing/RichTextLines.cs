using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Partnership.Publishing.Comparing;

/// <summary>Reads formatted text as lines: one for each paragraph, heading, entry of a list and cell of a table.</summary>
internal sealed class RichTextLines
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "table", "caption", "thead", "tbody",
        "tfoot", "tr", "th", "td", "figure", "figcaption", "div", "br", "hr", "pre",
    };

    private readonly ImmutableArray<Line>.Builder lines = ImmutableArray.CreateBuilder<Line>();
    private readonly StringBuilder text = new();
    private readonly StringBuilder markup = new();
    private int depth;

    private RichTextLines()
    {
    }

    public static ImmutableArray<Line> Of(string markup)
    {
        var reader = new RichTextLines();
        using var document = new HtmlParser().ParseDocument(markup);
        if (document.Body is { } body)
            reader.Read(body);
        reader.EndLine();
        return reader.lines.DrainToImmutable();
    }

    // With a stack of its own: markup that is nested without end must not use up the thread's.
    private void Read(INode root)
    {
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var frame))
        {
            if (frame.Next < frame.Node.ChildNodes.Length)
            {
                open.Push(frame with { Next = frame.Next + 1 });
                var child = frame.Node.ChildNodes[frame.Next];
                Enter(child);
                open.Push((child, 0));
            }
            else if (frame.Node != root)
            {
                Leave(frame.Node);
            }
        }
    }

    private void Enter(INode node)
    {
        if (node is IText words)
        {
            text.Append(words.Data);
            markup.Append(words.Data);
        }
        else if (node is IElement element)
        {
            if (Blocks.Contains(element.LocalName))
                EndLine();
            depth++;
            Describe(element);
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        depth--;
        if (Blocks.Contains(element.LocalName))
            EndLine();
        else
            markup.Append("</").Append(element.LocalName).Append('>');
    }

    // The depth tells an entry of an inner list from one of the outer.
    private void Describe(IElement element)
    {
        markup.Append('<').Append(element.LocalName);
        if (Blocks.Contains(element.LocalName))
            markup.Append(' ').Append(depth);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
            markup.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value).Append('"');
        markup.Append('>');
    }

    // Markup without words is kept for the line that follows: a list begins before its first entry.
    private void EndLine()
    {
        var words = Collapsed(text);
        text.Clear();
        if (words.Length == 0)
            return;
        lines.Add(new Line(words, Collapsed(markup)));
        markup.Clear();
    }

    private static string Collapsed(StringBuilder text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
