using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Partnership.Publishing.Hints;

namespace Partnership.Editorial.RichText;

/// <summary>What an editor could do so that more people can read a text: found in its markup and in its words.</summary>
public static class AccessibilityHints
{
    private const int LongestHeading = 12;

    /// <summary>The hints about a text: first what its markup shows, then what its words show, each in the order of the text.</summary>
    /// <param name="html">Markup from anywhere. What the sanitiser would take out is looked at too, while it is there.</param>
    /// <param name="jargon">Words that readers may not know.</param>
    public static IReadOnlyList<Hint> Find(string html, IReadOnlyCollection<JargonWord> jargon)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body ?? throw new InvalidOperationException("The parser always makes a body.");
        return
        [
            .. Headings(body),
            .. body.QuerySelectorAll("p").Where(IsHeadingInDisguise).Select(p => Hint.About(
                HintKind.HeadingInDisguise, "If this is a heading, make it one. Bold words are no heading to a screen reader.", p.TextContent)),
            .. body.QuerySelectorAll("a[href], a[data-destination-id]").Select(a => WordHints.OfLink(NameOf(a))).OfType<Hint>(),
            .. body.QuerySelectorAll("img").Select(OfImage).OfType<Hint>(),
            .. body.QuerySelectorAll("table").Where(t => t.QuerySelector("th") is null).Select(t => Hint.About(
                HintKind.TableWithoutHeaders, "Make the first row or column headers, so that a screen reader can say what each cell is about.", t.TextContent)),
            .. body.QuerySelectorAll("u, ins").Where(u => u.Closest("a") is null && u.QuerySelector("a") is null).Select(u => Hint.About(
                HintKind.Underlined, "Don't underline: people take it for a link.", u.TextContent)),
            .. WordsOf(html, jargon),
        ];
    }

    private static IEnumerable<Hint> Headings(IElement body)
    {
        var before = 1; // the name of the page
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = Math.Max(2, heading.LocalName[1] - '0');
            if (string.IsNullOrWhiteSpace(heading.TextContent))
                yield return new Hint(HintKind.HeadingEmpty, "Take this heading out, or write one. A screen reader stops at it.", "");
            else if (level > before + 1)
                yield return Hint.About(HintKind.HeadingSkipped, $"Make this a heading of level {before + 1}. Levels must not be skipped.", heading.TextContent);
            before = level;
        }
    }

    private static Hint? OfImage(IElement image) => image.GetAttribute("alt") is { } alternative
        ? WordHints.OfAlternative(alternative)
        : Hint.About(HintKind.ImageWithoutAlternative, "Say what the image shows, or mark it as decorative.", image.Closest("figure")?.TextContent ?? "");

    // Bold from its first word to its last, short, and not the end of a sentence.
    private static bool IsHeadingInDisguise(IElement paragraph) =>
        RichTextWords.Of(paragraph) is { Length: > 0 } words
        && words.Split(' ').Length <= LongestHeading
        && !words.EndsWith('.')
        && paragraph.ParentElement?.LocalName is not ("td" or "th" or "li" or "dd")
        && paragraph.ChildNodes.All(n => n is IElement { LocalName: "b" or "strong" or "br" } || string.IsNullOrWhiteSpace(n.TextContent));

    private static string NameOf(IElement link) => link.TextContent + string.Concat(link.QuerySelectorAll("img").Select(i => " " + i.GetAttribute("alt"))).TrimEnd();

    private static IEnumerable<Hint> WordsOf(string html, IReadOnlyCollection<JargonWord> jargon)
    {
        var known = new HashSet<JargonWord>(); // each is named where it first stands
        foreach (var piece in RichTextWords.PiecesOf(html))
        {
            foreach (var hint in WordHints.OfText(piece, [.. jargon.Where(w => !known.Contains(w))]))
                yield return hint;
            known.UnionWith(jargon.Where(w => w.IsIn(piece)));
        }
    }
}
