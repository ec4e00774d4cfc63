using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Partnership.Documents.Reports.Html;

/// <summary>Reads blocks out of HTML from anywhere. What a report can't hold leaves its words behind, or nothing when it has none for readers.</summary>
internal static class ReportHtmlReader
{
    /// <summary>Of what lies deeper only the words count: reading goes down by calls, and browsers stop at 512 themselves.</summary>
    private const int Deepest = 100;

    // Their content is no text for readers.
    private static readonly HashSet<string> GoneWithTheirContent = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "title", "head", "iframe", "object", "embed", "applet", "noembed", "noframes", "noscript", "svg", "math",
        "audio", "video", "canvas", "datalist", "select", "textarea", "xmp", "plaintext",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "pre", "hr", "dl", "dt", "dd",
        "address", "details", "summary", "fieldset", "form", "center", "li", "tr", "td", "th", "caption", "thead", "tbody", "tfoot",
    };

    internal static IReadOnlyList<ReportBlock> Read(string html)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body;
        var flow = new BlockFlow();
        if (body is not null)
            ReadChildren(body, flow, default, 0);
        return flow.End();
    }

    private static void ReadChildren(INode node, BlockFlow flow, InlineMarks marks, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                flow.Add(text.Data, marks);
            else if (child is IElement element && !GoneWithTheirContent.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri)
                ReadElement(element, flow, marks, depth + 1);
        }
    }

    private static void ReadElement(IElement element, BlockFlow flow, InlineMarks marks, int depth)
    {
        if (depth > Deepest)
        {
            flow.Add(string.Join(' ', element.GetDescendants().OfType<IText>().Where(text => text.ParentElement is { } parent && !GoneWithTheirContent.Contains(parent.LocalName)).Select(text => text.Data)), marks);
            return;
        }

        if (ReportIds.PageOf(element.Id) is { } page)
        {
            flow.Add(new PageStartRun(page), marks);
            // What stands in it is the page's label.
            if (element.LocalName == "span")
                return;
        }

        if (IsWords(element))
            ReadWords(element, flow, marks, depth);
        else
            ReadBlock(element, flow, marks, depth);
    }

    private static bool IsWords(IElement element) =>
        element.LocalName is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "table" or "blockquote") && !Blocks.Contains(element.LocalName);

    private static void ReadWords(IElement element, BlockFlow flow, InlineMarks marks, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                flow.Add(" ", marks);
                break;
            case "a" when element.GetAttribute("href") is ['#', .. var target] && target.EndsWith("-back", StringComparison.Ordinal) && ReportIds.IsOurs(target):
                break; // written anew with its note
            case "a" when element.GetAttribute("href") is ['#', .. var target] && ReportIds.NoteOf(target) is { } note:
                flow.Add(new FootnoteReference(note), marks);
                break;
            default:
                ReadChildren(element, flow, Marked(element, marks), depth);
                break;
        }
    }

    private static InlineMarks Marked(IElement element, InlineMarks marks) => element.LocalName switch
    {
        "strong" or "b" => marks with { IsStrong = true },
        "em" or "i" => marks with { IsEmphasis = true },
        "sup" => marks with { IsSuperscript = true },
        "a" => marks with { Href = SafeLink.Any(element.GetAttribute("href")) ?? marks.Href },
        _ => marks,
    };

    private static void ReadBlock(IElement element, BlockFlow flow, InlineMarks marks, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                ReadHeading(element, flow, marks, depth);
                break;
            case "ul" or "ol":
                ReadList(element, flow, marks, depth);
                break;
            case "table":
                flow.Add(HtmlTableReader.Read(element, cell => Inside(cell, marks, depth), words => Words(words, marks, depth)) with { Language = Language(element), Direction = Direction(element) });
                break;
            case "blockquote":
                flow.Add(new Quote(Inside(element, marks, depth)) { Language = Language(element), Direction = Direction(element) });
                break;
            default:
                flow.Within(Language(element), Direction(element), () => ReadChildren(element, flow, marks, depth));
                break;
        }
    }

    private static void ReadHeading(IElement element, BlockFlow flow, InlineMarks marks, int depth)
    {
        // It is written anew with the notes.
        if (element.Id == ReportIds.Notes)
            return;
        var level = int.Parse(element.LocalName.AsSpan(1), CultureInfo.InvariantCulture);
        flow.Add(new Heading(Math.Max(level, 2), Words(element, marks, depth))
        {
            Id = ReportIds.IsSection(element.Id) ? element.Id : null,
            Language = Language(element),
            Direction = Direction(element),
        });
    }

    private static void ReadList(IElement element, BlockFlow flow, InlineMarks marks, int depth)
    {
        var items = new List<ReportListItem>();
        foreach (var child in element.ChildNodes.Where(child => child is IElement || !string.IsNullOrWhiteSpace(child.TextContent)))
        {
            if (child is IElement { LocalName: "li" } note && ReportIds.NoteOf(note.Id) is { } id)
                flow.Add(new Footnote(id, Inside(note, marks, depth)));
            else if (child is IElement { LocalName: "li" } item)
                items.Add(new ReportListItem(Inside(item, marks, depth, Language(item), Direction(item))));
            else if (Stray(child, marks, depth) is { Count: > 0 } stray)
                items.Add(new ReportListItem(stray));
        }

        var start = int.TryParse(element.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        if (items.Count > 0)
            flow.Add(new ReportList(element.LocalName == "ol", items) { Start = start, Language = Language(element), Direction = Direction(element) });
    }

    /// <summary>What stands in a list outside of its items.</summary>
    private static IReadOnlyList<ReportBlock> Stray(INode node, InlineMarks marks, int depth)
    {
        var flow = new BlockFlow();
        if (node is IText text)
            flow.Add(text.Data, marks);
        else if (node is IElement element && !GoneWithTheirContent.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri)
            ReadElement(element, flow, marks, depth + 1);
        return flow.End();
    }

    private static IReadOnlyList<ReportBlock> Inside(IElement element, InlineMarks marks, int depth, string? language = null, string? direction = null)
    {
        var flow = new BlockFlow();
        flow.Within(language, direction, () => ReadChildren(element, flow, marks, depth));
        return flow.End();
    }

    /// <summary>The words of an element that holds nothing else.</summary>
    private static List<ReportRun> Words(IElement element, InlineMarks marks, int depth)
    {
        var runs = new List<ReportRun>();
        foreach (var block in Inside(element, marks, depth))
            runs.AddRange(FlatWords.Of(block));
        return runs;
    }

    private static string? Language(IElement element) => Languages.OrNull(element.GetAttribute("lang"));

    private static string? Direction(IElement element) => element.GetAttribute("dir")?.ToLowerInvariant() is { } direction and ("ltr" or "rtl") ? direction : null;
}
