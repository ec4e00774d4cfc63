using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Partnership.Demonstration.Press.Layout;

/// <summary>The Markdown that sources are written in: headings, paragraphs, lists, quotations and pipe tables; no HTML.</summary>
internal static class BodyMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseSmartyPants()
        .DisableHtml()
        .Build();

    internal static MarkdownDocument Parse(string markdown)
    {
        var body = Markdown.Parse(markdown, Pipeline);
        foreach (var cell in body.Descendants<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()))
            cell.GetAttributes().AddProperty("scope", "col");
        return body;
    }

    internal static string ToHtml(MarkdownDocument body) => body.ToHtml(Pipeline);

    internal static int CountWords(string markdown) =>
        Markdown.ToPlainText(markdown, Pipeline).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Any(char.IsLetterOrDigit));

    internal static IReadOnlyList<ReportHeading> Headings(MarkdownDocument body) =>
        [.. body.Descendants<HeadingBlock>().Select(heading => new ReportHeading(heading.Level, heading.GetAttributes().Id!, Html(heading)))];

    private static string Html(HeadingBlock heading)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.WriteLeafInline(heading);
        return writer.ToString();
    }
}
