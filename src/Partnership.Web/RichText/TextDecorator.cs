using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Partnership.Content.Snapshots;
using Partnership.Editorial.RichText;

namespace Partnership.Web.RichText;

/// <summary>Makes the stored markup of one page fit for reading. It goes through the texts of the page in their order.</summary>
internal sealed class TextDecorator(CultureSnapshot site, IReadOnlySet<Guid> shown)
{
    private static readonly string[] InternalAttributes =
        ["data-destination-id", "data-destination-type", "data-link-type", "data-start-item-id", "data-start-item-path"];

    private readonly TermExplainer explainer = new(GlossaryWords.Of(site), shown);
    private int tables;

    /// <summary>Makes one text of the page ready.</summary>
    /// <param name="document">The text.</param>
    /// <param name="isBelow">Whether it stands under a heading of level 2, so that its own headings go one level down.</param>
    public string Decorate(IHtmlDocument document, bool isBelow)
    {
        var body = document.Body ?? throw new InvalidOperationException("The parser always makes a body.");
        if (isBelow)
            LowerHeadings(body);
        foreach (var link in body.QuerySelectorAll("a").ToList())
            Connect(link);
        foreach (var image in body.QuerySelectorAll("img").ToList())
            PictureElement.Put(image, site);
        foreach (var table in body.QuerySelectorAll("table").ToList())
            LetScroll(table);
        explainer.Explain(body);
        return body.InnerHtml;
    }

    // A link to a document leads to where it stands now. While the document isn't public, the words stay and the link goes.
    private void Connect(IElement link)
    {
        if (Guid.TryParse(link.GetAttribute(RichTextSanitizer.DestinationAttribute), out var id))
        {
            if (site.Find(id) is not { } target)
            {
                link.Replace([.. link.ChildNodes]);
                return;
            }

            var written = link.GetAttribute("href") ?? "";
            var fragment = written.IndexOfAny(['#', '?']);
            link.SetAttribute("href", target.Path.Value + (fragment < 0 ? "" : written[fragment..]));
        }

        foreach (var name in InternalAttributes)
            link.RemoveAttribute(name);
    }

    private static void LowerHeadings(IElement body)
    {
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4, h5").ToList())
        {
            var level = heading.LocalName[1] - '0' + 1;
            var lower = body.Owner!.CreateElement($"h{level}"); // a parsed element always has its document
            foreach (var attribute in heading.Attributes)
                lower.SetAttribute(attribute.Name, attribute.Value);
            lower.Append([.. heading.ChildNodes]);
            heading.Replace(lower);
        }
    }

    private void LetScroll(IElement table)
    {
        tables++;
        foreach (var header in table.QuerySelectorAll("thead th:not([scope])"))
            header.SetAttribute("scope", "col");
        var frame = table.Owner!.CreateElement("div"); // a parsed element always has its document
        frame.ClassName = "table-scroll";
        frame.SetAttribute("role", "region");
        frame.SetAttribute("tabindex", "0");
        frame.SetAttribute("aria-label", table.QuerySelector("caption")?.TextContent ?? $"Table {tables}");
        table.Replace(frame);
        frame.Append(table);
    }
}
