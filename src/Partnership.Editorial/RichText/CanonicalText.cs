using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Partnership.Editorial.RichText;

/// <summary>
/// Brings sanitised markup into the one form that all ways of writing the same text have in common: bare words of a page stand in
/// a paragraph, a lonely paragraph in a cell is just its words, the first row of headers is the head of its table, b is strong.
/// Whether the items of a list stand apart (in paragraphs) is kept, because readers see it.
/// </summary>
internal static class CanonicalText
{
    public static readonly IReadOnlySet<string> Blocks = new HashSet<string>(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "hr",
        "figure", "figcaption",
    };

    /// <summary>The body of a document that holds the text in its canonical form.</summary>
    /// <param name="html">Sanitised markup.</param>
    public static IElement Of(string html)
    {
        var source = Body(html);
        var target = Body("");
        AppendFlow(source, target, inParagraphs: true);
        target.Normalize();
        return target;
    }

    private static IElement Body(string html) =>
        new HtmlParser().ParseDocument($"<body>{html}").Body ?? throw new InvalidOperationException("The parser always makes a body.");

    private static void AppendFlow(IElement source, IElement target, bool inParagraphs)
    {
        var words = new List<INode>();
        foreach (var child in source.ChildNodes)
        {
            if (child is IElement block && Blocks.Contains(block.LocalName))
            {
                AppendWords(words, target, inParagraphs);
                AppendBlock(block, target);
            }
            else
                words.Add(child);
        }

        AppendWords(words, target, inParagraphs);
    }

    private static void AppendWords(List<INode> words, IElement target, bool inParagraphs)
    {
        if (inParagraphs)
            AppendUnlessEmpty(WithWords(target, "p", words), target);
        else
            CanonicalWords.Append(words, target);
        words.Clear();
    }

    private static void AppendBlock(IElement block, IElement target)
    {
        switch (block.LocalName)
        {
            case "p" or "h2" or "h3" or "h4" or "figcaption":
                AppendUnlessEmpty(CanonicalAttributes.Copy(block, WithWords(target, block.LocalName, block.ChildNodes)), target);
                break;
            case "dt":
                target.AppendChild(CanonicalAttributes.Copy(block, WithWords(target, block.LocalName, block.ChildNodes)));
                break;
            case "table":
                target.AppendChild(CanonicalTable.Of(block, target));
                break;
            case "dd":
                AppendContent(block, Append(block, target));
                break;
            default:
                AppendFlow(block, Append(block, target), inParagraphs: StandsInParagraphs(block));
                break;
        }
    }

    /// <summary>A cell or the meaning of a term: its words, or paragraphs when it holds more.</summary>
    public static void AppendContent(IElement source, IElement target)
    {
        var isLonely = source.Children is [{ LocalName: "p", Attributes.Length: 0 }] && source.ChildNodes.OfType<IText>().All(t => string.IsNullOrWhiteSpace(t.Data));
        AppendFlow(isLonely ? source.Children[0] : source, target, inParagraphs: !isLonely && source.Children.Any(c => Blocks.Contains(c.LocalName)));
    }

    /// <summary>A new element with words in their canonical form.</summary>
    public static IElement WithWords(IElement place, string name, IEnumerable<INode> words)
    {
        var block = Create(place, name);
        CanonicalWords.Append(words, block);
        return block;
    }

    /// <summary>A new element for the document in which <paramref name="place"/> stands.</summary>
    public static IElement Create(IElement place, string name) =>
        (place.Owner ?? throw new InvalidOperationException("A parsed element always has its document.")).CreateElement(name);

    private static IElement Append(IElement block, IElement target)
    {
        var copy = CanonicalAttributes.Copy(block, Create(target, block.LocalName));
        target.AppendChild(copy);
        return copy;
    }

    private static bool StandsInParagraphs(IElement block) => block.LocalName switch
    {
        "blockquote" => true,
        "li" => block.ParentElement?.Children.Any(item => item.Children.Any(c => c.LocalName == "p")) ?? false,
        _ => false,
    };

    // A picture that is alone in its paragraph is a figure.
    private static void AppendUnlessEmpty(IElement block, IElement target)
    {
        if (block is { LocalName: "p", Attributes.Length: 0, ChildNodes: [IElement { LocalName: "img" } image] })
        {
            var figure = Create(target, "figure");
            figure.AppendChild(image);
            target.AppendChild(figure);
        }
        else if (block.HasChildNodes)
            target.AppendChild(block);
    }
}
