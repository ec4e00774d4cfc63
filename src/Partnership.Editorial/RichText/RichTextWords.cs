using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>The words of formatted texts, without markup.</summary>
public static class RichTextWords
{
    private const string Pieces = "p, h2, h3, h4, li, dt, dd, td, th, caption, figcaption, blockquote";

    /// <summary>The pieces of a text, each of which ends a sentence: headings, paragraphs, items, cells. Made for <c>ReadingAge</c>.</summary>
    /// <param name="html">Markup from anywhere.</param>
    public static IReadOnlyList<string> PiecesOf(string html) =>
        [.. CanonicalText.Of(RichTextSanitizer.Sanitize(html)).QuerySelectorAll(Pieces).Select(Of).Where(p => p.Length > 0)];

    /// <summary>Where the links of a text lead that leave the site, and the addresses in links to write to.</summary>
    /// <param name="html">Markup from anywhere.</param>
    public static IReadOnlyList<string> LinksOf(string html) =>
        [.. CanonicalText.Of(RichTextSanitizer.Sanitize(html)).QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The words that stand in an element itself, not in the lists or paragraphs inside it.</summary>
    internal static string Of(IElement element) => string.Join(' ', string.Concat(element.ChildNodes.Select(WordsOf)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WordsOf(INode node) => node switch
    {
        IElement { LocalName: "br" } => " ",
        IElement block when CanonicalText.Blocks.Contains(block.LocalName) => " ",
        _ => node.TextContent,
    };
}
