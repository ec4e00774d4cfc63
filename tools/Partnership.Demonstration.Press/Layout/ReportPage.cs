using System.Net;
using Partnership.Demonstration.Press.Sources;

namespace Partnership.Demonstration.Press.Layout;

/// <summary>Sets a source as the one HTML page that the browser prints.</summary>
internal static class ReportPage
{
    /// <summary>
    /// Stands at the foot of every page, where assistive technology does not read it, and once in the text, where it does.
    /// The stylesheet has the same words.
    /// </summary>
    internal const string Notice =
        "This is a made-up review, written to show how this site works. No child, family or event in it is real.";

    /// <param name="source">The source.</param>
    /// <param name="stylesheet">The text of the stylesheet.</param>
    /// <param name="headingPages">The page of each heading of the body, or empty as long as it is not known.</param>
    internal static string Compose(ReportSource source, string stylesheet, IReadOnlyList<int> headingPages)
    {
        var isLong = source.Kind == ReportKind.LongReport;
        return $"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>{Encode(source.FrontMatter.Title)}</title>
            <style>{stylesheet}</style>
            </head>
            <body class="{ClassName(source.Kind)}">
            {TitleBlock(source.FrontMatter)}
            {(isLong ? Contents(BodyMarkdown.Headings(source.Body), headingPages) : "")}
            <main>
            {BodyMarkdown.ToHtml(source.Body)}
            </main>
            </body>
            </html>
            """;
    }

    private static string ClassName(ReportKind kind) => kind switch
    {
        ReportKind.Briefing => "briefing",
        ReportKind.LongReport => "report long",
        _ => "report",
    };

    private static string TitleBlock(FrontMatter frontMatter) =>
        $"""
        <header>
        <div class="title">
        <p class="area">{Encode(frontMatter.Area)}</p>
        <h1>{Encode(frontMatter.Title)}</h1>
        <p class="subtitle">{Encode(frontMatter.Subtitle)}</p>
        </div>
        <div class="facts">
        <p>{Encode(frontMatter.Author)}</p>
        <p>{Encode(frontMatter.Date)}</p>
        <p>{Encode(frontMatter.Reference)}</p>
        </div>
        <p class="notice">{Notice}</p>
        </header>
        """;

    private static string Contents(IReadOnlyList<ReportHeading> headings, IReadOnlyList<int> pages)
    {
        var entries = headings
            .Select((heading, index) => (Heading: heading, Page: index < pages.Count ? $"{pages[index]}" : "00"))
            .Where(entry => entry.Heading.Level <= 3)
            .Select(entry =>
                $"""
                <li class="level-{entry.Heading.Level}"><a href="#{entry.Heading.Id}"><span>{entry.Heading.Html}</span><i></i> <b>{entry.Page}</b></a></li>
                """);
        return $"<nav><h2>Contents</h2><ul>{string.Concat(entries)}</ul></nav>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
