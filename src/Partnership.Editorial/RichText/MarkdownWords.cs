using System.Text;
using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>Writes words with their marks (of the canonical form) as Markdown.</summary>
/// <param name="breaks">What stands for a break: Markdown has none in a heading or a table.</param>
internal sealed class MarkdownWords(string breaks)
{
    private readonly StringBuilder written = new();

    public static string Write(IEnumerable<INode> words, bool canBreak)
    {
        var all = new MarkdownWords(canBreak ? "\\\n" : " ");
        foreach (var node in words)
            all.Write(node);
        return all.written.ToString();
    }

    private void Write(INode node)
    {
        switch (node)
        {
            case IText text:
                written.Append(MarkdownEscape.Words(text.Data, IsAtStart(), text.NextSibling is not null || text.ParentElement?.LocalName == "a"));
                break;
            case IElement { LocalName: "br" }:
                written.Append(breaks);
                break;
            case IElement { LocalName: "img" } image:
                written.Append(Image(image, caption: null));
                break;
            case IElement { LocalName: "strong" } strong:
                Enclose("**", strong, "**");
                break;
            case IElement { LocalName: "em" } em:
                var sign = TouchesWord(em) ? "*" : "_";
                Enclose(sign, em, sign);
                break;
            case IElement { LocalName: "a" } link:
                Enclose("[", link, $"]({MarkdownLinks.Write(link)})");
                break;
            case IElement { LocalName: "q" } quote:
                Enclose("“", quote, "”");
                break;
            case IElement other:
                Enclose("", other, "");
                break;
        }
    }

    /// <summary>An image as Markdown has it; the caption takes the place of a title.</summary>
    public static string Image(IElement image, string? caption)
    {
        var said = image.GetAttribute("alt") is not { } alt ? "" : string.IsNullOrWhiteSpace(alt) ? MarkdownLinks.Decorative : alt;
        var alternative = MarkdownEscape.Words(said, isAtStart: false, isBeforeLink: true);
        var file = MarkdownLinks.Media + image.GetAttribute(RichTextSanitizer.MediaAttribute);
        return $"![{alternative}]({file}{(caption is null ? "" : MarkdownEscape.Title(caption))})";
    }

    private void Enclose(string before, IElement element, string after)
    {
        written.Append(before);
        foreach (var child in element.ChildNodes)
            Write(child);
        written.Append(after);
    }

    private bool IsAtStart() => written.Length == 0 || written[^1] == '\n';

    // An underscore inside a word is just an underscore.
    private static bool TouchesWord(IElement em) =>
        (em.PreviousSibling is IText before && char.IsLetterOrDigit(before.Data[^1])) || (em.NextSibling is IText after && char.IsLetterOrDigit(after.Data[0]));
}
