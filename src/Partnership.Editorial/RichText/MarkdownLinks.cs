using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>
/// How links to documents and images of the library are written in Markdown, both ways: <c>document:</c> and <c>media:</c> with the
/// id, and what stands behind the address of a page (<c>#part</c>).
/// </summary>
internal static class MarkdownLinks
{
    public const string Document = "document:";
    public const string Media = "media:";

    /// <summary>What stands in the place of the words of an image that says nothing. Without any words nobody has said what it shows.</summary>
    public const string Decorative = "decorative";

    /// <summary>What stands in the brackets behind the words of a link.</summary>
    public static string Write(IElement link)
    {
        var rest = link.GetAttribute("href") ?? "";
        var address = link.GetAttribute(RichTextSanitizer.DestinationAttribute) is { } id ? Document + id + rest : rest;
        return MarkdownEscape.Address(address) + (link.GetAttribute("title") is { } title ? MarkdownEscape.Title(title) : "");
    }

    /// <summary>Gives links and images of a fresh text the attributes that the site stores.</summary>
    public static void Connect(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a"))
            ConnectLink(link);
        foreach (var image in body.QuerySelectorAll("img").ToList())
            ConnectImage(image);
    }

    private static void ConnectLink(IElement link)
    {
        if (link.GetAttribute("href") is not { } href || !href.StartsWith(Document, StringComparison.OrdinalIgnoreCase))
            return;
        var rest = href.IndexOfAny(['#', '?']) is >= 0 and var at ? href[at..] : "";
        link.RemoveAttribute("href");
        if (!Guid.TryParse(href[Document.Length..^rest.Length], out var id))
            return;
        if (rest.Length > 0)
            link.SetAttribute("href", rest);
        link.SetAttribute("data-link-type", "Content");
        link.SetAttribute(RichTextSanitizer.DestinationAttribute, id.ToString());
    }

    // An image from elsewhere can't stay; what it shows is said instead.
    private static void ConnectImage(IElement image)
    {
        var source = image.GetAttribute("src") ?? "";
        if (!source.StartsWith(Media, StringComparison.OrdinalIgnoreCase) || !Guid.TryParse(source[Media.Length..], out var id) || image.Owner is not { } document)
        {
            image.Replace(image.Owner?.CreateTextNode(image.GetAttribute("alt") ?? "") ?? throw new InvalidOperationException("A parsed element always has its document."));
            return;
        }

        var caption = image.GetAttribute("title");
        image.RemoveAttribute("title");
        image.SetAttribute(RichTextSanitizer.MediaAttribute, id.ToString());
        ReadAlternative(image);
        if (image.ParentElement is not { LocalName: "p" } paragraph || paragraph.ChildNodes.Length > 1)
            return;
        var figure = document.CreateElement("figure");
        paragraph.Replace(figure);
        figure.AppendChild(image);
        if (string.IsNullOrEmpty(caption))
            return;
        var figcaption = document.CreateElement("figcaption");
        figcaption.TextContent = caption;
        figure.AppendChild(figcaption);
    }

    private static void ReadAlternative(IElement image)
    {
        var said = image.GetAttribute("alt")?.Trim() ?? "";
        if (said.Length == 0)
            image.RemoveAttribute("alt");
        else if (said.Equals(Decorative, StringComparison.OrdinalIgnoreCase))
            image.SetAttribute("alt", "");
    }
}
