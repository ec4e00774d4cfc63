using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Tests.Reports;

/// <summary>A report as its readers get it: the HTML, parsed again.</summary>
internal sealed class WrittenReport
{
    private readonly IElement body;

    internal WrittenReport(ReadableReport report)
    {
        Html = ReportHtml.Write(report);
        body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{Html}").Body!;
    }

    internal string Html { get; }

    internal IReadOnlyList<string> Words => MarkdownSource.WordsOf(TextOf(body));

    internal IReadOnlyList<(int Level, string Words)> Headings =>
        [.. body.QuerySelectorAll("h2, h3, h4, h5, h6").Select(heading => (heading.LocalName[1] - '0', MarkdownSource.Plain(heading.TextContent)))];

    internal IReadOnlyList<IReadOnlyList<string>> Lists =>
        [.. body.QuerySelectorAll("ul, ol").Select(list => (IReadOnlyList<string>)[.. list.Children.Select(item => MarkdownSource.Plain(TextOf(item)))])];

    internal IReadOnlyList<(string FirstRow, int Rows)> Tables =>
        [.. body.QuerySelectorAll("table").Select(table => (MarkdownSource.Plain(TextOf(table.QuerySelector("tr")!)), table.QuerySelectorAll("tr").Length))];

    internal int Quotes => body.QuerySelectorAll("blockquote").Length;

    internal IReadOnlyList<int> Pages => [.. body.QuerySelectorAll(".report-page").Select(page => int.Parse(page.Id!["page-".Length..], CultureInfo.InvariantCulture))];

    /// <summary>The words from where a page begins to where the next one does.</summary>
    internal IReadOnlyList<string> WordsOf(int page) => MarkdownSource.WordsOf(string.Concat(
        Texts(body).SkipWhile(piece => piece.Page != page).TakeWhile(piece => piece.Page == 0 || piece.Page == page).Select(piece => piece.Text)));

    private static string TextOf(IElement element) => string.Concat(Texts(element).Select(piece => piece.Text));

    private static IEnumerable<(int Page, string Text)> Texts(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
                yield return (0, text.Data);
            else if (node is IElement { ClassName: "report-page" } page)
                yield return (int.Parse(page.Id!["page-".Length..], CultureInfo.InvariantCulture), "");
            else if (node is IElement inner)
            {
                var isBlock = inner.LocalName is not ("strong" or "em" or "a" or "sup");
                if (isBlock)
                    yield return (0, "\n");
                foreach (var piece in Texts(inner))
                    yield return piece;
                if (isBlock)
                    yield return (0, "\n");
            }
        }
    }
}
