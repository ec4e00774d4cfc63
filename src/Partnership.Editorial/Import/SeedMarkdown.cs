using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Partnership.Content.Problems;
using Partnership.Content.Routing;
using Partnership.Editorial.RichText;

namespace Partnership.Editorial.Import;

/// <summary>Turns Markdown into the sanitised HTML that the store keeps. Links to pages of the site become links to documents.</summary>
internal sealed class SeedMarkdown(IReadOnlyDictionary<RoutePath, Guid> documents, List<SourceProblem> problems)
{
    /// <summary>The HTML of a text; a link to a page that is not there is a problem.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="firstLine">The line of the file on which it begins.</param>
    public string ToHtml(string markdown, string file, int firstLine)
    {
        var document = Markdown.Parse(markdown, RichTextMarkdown.Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            Resolve(link, file, firstLine + link.Line);
        foreach (var heading in document.Descendants<HeadingBlock>().Where(h => h.Level == 1))
            problems.Add(new SourceProblem(file, firstLine + heading.Line, "Headings inside a page begin at level 2: its name is the level 1."));
        return RichTextSanitizer.Sanitize(document.ToHtml(RichTextMarkdown.Pipeline)).Trim();
    }

    private void Resolve(LinkInline link, string file, int line)
    {
        if (link.IsImage)
            problems.Add(new SourceProblem(file, line, "Images can't stand in Markdown: use a file property."));
        else if (link.Url is not { Length: > 0 } url)
            problems.Add(new SourceProblem(file, line, "A link has no address."));
        else if (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal))
            ResolveInternal(link, url, file, line);
        else if (!url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("mailto:", StringComparison.Ordinal)
            && !url.StartsWith("tel:", StringComparison.Ordinal) && url[0] != '#')
            problems.Add(new SourceProblem(file, line, $"The link '{url}' must begin with / (this site), https://, mailto: or tel:."));
    }

    private void ResolveInternal(LinkInline link, string url, string file, int line)
    {
        var end = url.IndexOfAny(['#', '?']);
        if (RoutePath.TryParse(end < 0 ? url : url[..end], out var path) && documents.TryGetValue(path, out var id))
        {
            link.GetAttributes().AddProperty("data-link-type", "Content");
            link.GetAttributes().AddProperty(RichTextSanitizer.DestinationAttribute, id.ToString());
        }
        else
            problems.Add(new SourceProblem(file, line, $"The link '{url}' leads to no page of this site."));
    }
}
