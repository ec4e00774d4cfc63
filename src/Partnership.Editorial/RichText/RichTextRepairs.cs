using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Partnership.Editorial.RichText;

/// <summary>What the sanitiser does beyond lists of names: elements that become others, and rules that hold between elements.</summary>
internal static class RichTextRepairs
{
    // Browsers stop at 512 and arrange the rest anew. No real text comes near this.
    private const int Deepest = 64;
    private const string Blocks = "p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, hr, figure, pre, section, article, header, footer, main, aside, nav";
    private const string OnlyWords = "p, h1, h2, h3, h4, h5, h6, dt, caption, figcaption, a, strong, b, em, i, sub, sup, abbr, cite, q";

    private static readonly string[] Kept = ["lang", "dir", "title"];

    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["h1"] = "h2", // the name of a page is its only heading of level 1
        ["h5"] = "h4",
        ["h6"] = "h4",
    };

    // Their content is no text for readers. Of everything else that isn't allowed the words stay.
    private static readonly HashSet<string> GoneWithTheirContent = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "title", "head", "iframe", "object", "embed", "applet", "noembed", "noframes", "svg", "math", "audio",
        "video", "canvas", "datalist",
    };

    /// <summary>Puts another element in the place of one that isn't allowed, or empties it when it has nothing for readers.</summary>
    /// <returns>Whether its place is taken, so that it needn't be removed.</returns>
    public static bool Replace(IElement element)
    {
        if (Successors.GetValueOrDefault(element.LocalName) is { } name)
            return Rename(element, name);
        if (element.LocalName == "div" && IsParagraph(element))
            return Rename(element, "p");
        if (GoneWithTheirContent.Contains(element.LocalName))
            element.TextContent = "";
        return false;
    }

    /// <summary>Puts the body of a document in order whose elements and attributes are all allowed.</summary>
    public static void Repair(IHtmlDocument document)
    {
        if (document.Body is not { } body)
            return;
        LimitDepth(body);
        foreach (var element in body.QuerySelectorAll($"[{RichTextSanitizer.MediaAttribute}], [alt]").Where(e => e.LocalName != "img"))
        {
            element.RemoveAttribute(RichTextSanitizer.MediaAttribute);
            element.RemoveAttribute("alt");
        }

        foreach (var image in body.QuerySelectorAll("img").ToList())
            KeepIfOfTheLibrary(image);
        foreach (var figure in body.QuerySelectorAll("figure").Where(f => f.QuerySelectorAll("img").Length != 1 || f.QuerySelector(Blocks) is not null).ToList())
            figure.Replace([.. figure.ChildNodes]);
        foreach (var caption in body.QuerySelectorAll("figcaption").Where(c => c.ParentElement?.LocalName != "figure").ToList())
            Rename(caption, "p");
    }

    /// <summary>The words of a text without any markup, as HTML: for one that no number of turns brings to rest.</summary>
    public static string WordsOf(string html) => HtmlMarkupFormatter.Instance.Text(
        new HtmlParser().ParseDocument("").CreateTextNode(new HtmlParser().ParseDocument($"<body>{html}").Body?.TextContent ?? ""));

    // The id has one spelling only, by which everything that uses a file is found.
    private static void KeepIfOfTheLibrary(IElement image)
    {
        if (Guid.TryParseExact(image.GetAttribute(RichTextSanitizer.MediaAttribute), "D", out var id))
            image.SetAttribute(RichTextSanitizer.MediaAttribute, id.ToString());
        else
            image.Remove();
    }

    private static bool IsParagraph(IElement div) =>
        div.QuerySelector(Blocks) is null && div.Closest(OnlyWords) is null && !string.IsNullOrWhiteSpace(div.TextContent);

    private static bool Rename(IElement element, string name)
    {
        if (element.Owner?.CreateElement(name) is not { } other)
            return false;
        foreach (var attribute in Kept)
            if (element.GetAttribute(attribute) is { } value)
                other.SetAttribute(attribute, value);
        other.Append([.. element.ChildNodes]);
        element.Replace(other);
        return true;
    }

    private static void LimitDepth(IElement body)
    {
        var depths = new Dictionary<IElement, int> { [body] = 0 };
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            var depth = element.ParentElement is { } parent ? depths.GetValueOrDefault(parent) + 1 : 1;
            if (depth > Deepest)
                element.Replace([.. element.ChildNodes]);
            else
                depths[element] = depth;
        }
    }
}
