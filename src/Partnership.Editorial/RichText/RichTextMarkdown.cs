using AngleSharp.Html.Parser;
using Markdig;

namespace Partnership.Editorial.RichText;

/// <summary>
/// Stored markup as Markdown and back, for editing without scripts. Headings, paragraphs, lists, quotations, links, strong and
/// emphasised words, breaks, rules, tables with one row of headers, and images go both ways. A link to a document is written
/// <c>[words](document:ID)</c>, with <c>#part</c> behind it where it has one; an image <c>![alternative](media:ID "caption")</c>,
/// and one that says nothing <c>![decorative](media:ID)</c>.
/// </summary>
public static class RichTextMarkdown
{
    /// <summary>Reads Markdown the way starting content and editors write it: pipe tables, no HTML.</summary>
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>A text as Markdown, and what of it Markdown can't say.</summary>
    /// <param name="html">Markup of this site.</param>
    public static MarkdownText FromHtml(string html)
    {
        var canonical = CanonicalText.Of(RichTextSanitizer.Sanitize(html));
        var markdown = MarkdownWriter.Write(canonical);
        var comesBack = CanonicalText.Of(ToHtml(markdown)).InnerHtml == canonical.InnerHtml;
        return new MarkdownText { Markdown = markdown, Lost = comesBack ? [] : MarkdownLoss.Of(canonical) };
    }

    /// <summary>The sanitised markup of a text in Markdown. Any text is Markdown.</summary>
    public static string ToHtml(string markdown)
    {
        var body = new HtmlParser().ParseDocument("<body>" + Render(markdown)).Body ?? throw new InvalidOperationException("The parser always makes a body.");
        MarkdownLinks.Connect(body);
        return RichTextSanitizer.Sanitize(body.InnerHtml).Trim();
    }

    private static string Render(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Lists in lists in lists, deeper than Markdig goes: nobody meant them.
            return $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>";
        }
    }
}
