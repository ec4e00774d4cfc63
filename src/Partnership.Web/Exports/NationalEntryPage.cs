using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Partnership.Web.Exports;

/// <summary>A national collection entry as a page for people, which needs no other file and no network.</summary>
internal static class NationalEntryPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(NationalEntry entry)
    {
        var review = entry.Review;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Safe(review.Title)}</title></head>
            <body>
            <main>
            <h1>{Safe(review.Title)}</h1>

            """);
        if (review.IsExample)
            page.Append("<p><strong>This review is made up to show how the site works.</strong></p>\n");
        page.Append("<dl>\n");
        foreach (var (name, value) in Facts(entry))
            if (!string.IsNullOrEmpty(value))
                page.Append(CultureInfo.InvariantCulture, $"<dt>{name}</dt><dd>{Safe(value)}</dd>\n");
        page.Append("</dl>\n");
        if (!string.IsNullOrEmpty(review.Abstract))
            page.Append(CultureInfo.InvariantCulture, $"<h2>Abstract</h2>\n<p>{Safe(review.Abstract)}</p>\n");
        List(page, "Themes", review.Themes);
        List(page, "Kinds of harm", review.HarmTypes);
        List(page, "Organisations", review.Agencies);
        List(page, "Recommendations", review.Recommendations);
        Files(page, entry.Files);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Facts(NationalEntry entry) =>
    [
        ("Partnership", entry.Publisher),
        ("Year", entry.Review.Year.ToString(CultureInfo.InvariantCulture)),
        ("Published on", entry.Review.PublishedOn),
        ("Area", entry.Review.Area),
        ("Name used in the review", entry.Review.Pseudonym),
        ("Reference", entry.Review.Reference),
        ("Type of review", entry.Review.ReviewType),
        ("Age of the child", entry.Review.AgeBand),
        ("Independent lead reviewer", entry.Review.IndependentLead),
        ("Page", entry.Review.Url),
    ];

    private static void List(StringBuilder page, string title, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n<ul>\n{string.Concat(items.Select(i => $"<li>{Safe(i)}</li>\n"))}</ul>\n");
    }

    // The names in the archive have no character that an address must escape.
    private static void Files(StringBuilder page, IReadOnlyList<NationalEntryFile> files)
    {
        if (files.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<h2>Files</h2>\n<ul>\n{string.Concat(files.Select(f => $"<li><a href=\"{Safe(f.Name)}\">{Safe(f.PublishedName)}</a></li>\n"))}</ul>\n");
    }

    private static string Safe(string text) => Encoder.Encode(text);
}
