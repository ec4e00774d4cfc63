using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Partnership.Content.Routing;
using Partnership.Editorial.RichText;

namespace Partnership.Editorial.Import;

/// <summary>Turns Markdown into the sanitised HTML that the store keeps. Links to pages of the site become links to documents.</summary>
/// <param name="find">The document at an address, or null.</param>
internal sealed class SeedMarkdown(Func<RoutePath, SeedTarget?> find)
{
    /// <summary>The HTML of a text; a link to a page that is not there is a problem.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="firstLine">The line of the file on which it begins.</param>
    public string ToHtml(string markdown, SeedFile file, int firstLine)
    {
        if (Parse(markdown) is not { } document)
        {
            file.Report(firstLine, "The text has too many lists or quotes inside each other.");
            return "";
        }

        foreach (var link in document.Descendants<LinkInline>())
            Resolve(link, file, firstLine + link.Line);
        foreach (var heading in document.Descendants<HeadingBlock>().Where(h => h.Level == 1))
            file.Report(firstLine + heading.Line, "Headings inside a page begin at level 2: its name is the level 1.");
        return RichTextSanitizer.Sanitize(document.ToHtml(RichTextMarkdown.Pipeline)).Trim();
    }

    // The library refuses what is nested so deeply that reading it could end the process.
    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, RichTextMarkdown.Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Resolve(LinkInline link, SeedFile file, int line)
    {
        if (link.IsImage)
            file.Report(line, "Images can't stand in Markdown: use a file property.");
        else if (link.Url is not { Length: > 0 } url)
            file.Report(line, "A link has no address.");
        else if (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal))
            ResolveInternal(link, url, file, line);
        else if (!url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("mailto:", StringComparison.Ordinal)
            && !url.StartsWith("tel:", StringComparison.Ordinal) && url[0] != '#')
            file.Report(line, $"The link '{url}' must begin with / (this site), https://, mailto: or tel:.");
    }

    private void ResolveInternal(LinkInline link, string url, SeedFile file, int line)
    {
        var end = url.IndexOfAny(['#', '?']);
        if (RoutePath.TryParse(end < 0 ? url : url[..end], out var path) && find(path) is { } target)
        {
            link.GetAttributes().AddProperty("data-link-type", "Content");
            link.GetAttributes().AddProperty(RichTextSanitizer.DestinationAttribute, target.Id.ToString());
        }
        else
            file.Report(line, $"The link '{url}' leads to no page of this site.");
    }
}
