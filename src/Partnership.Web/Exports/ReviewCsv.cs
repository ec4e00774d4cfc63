using System.Globalization;
using CsvHelper;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.Finder;
using Partnership.Web.Site;

namespace Partnership.Web.Exports;

/// <summary>The list of reviews as a table for spreadsheets. Lists stand in one cell, a line each.</summary>
internal static class ReviewCsv
{
    private static readonly (string Name, Func<ReviewRecord, string?> Value)[] Columns =
    [
        ("Reference", r => r.Reference),
        ("Title", r => r.Title),
        ("Name used in the review", r => r.Pseudonym),
        ("Kind of review", r => r.ReviewType),
        ("Year", r => r.Year.ToString(CultureInfo.InvariantCulture)),
        ("Published on", r => r.PublishedOn),
        ("Area", r => r.Area),
        ("Age of the child", r => r.AgeBand),
        ("Kinds of harm", r => Lines(r.HarmTypes)),
        ("Themes", r => Lines(r.Themes)),
        ("Organisations", r => Lines(r.Agencies)),
        ("Abstract", r => r.Abstract),
        ("Recommendations", r => Lines(r.Recommendations)),
        ("Independent lead reviewer", r => r.IndependentLead),
        ("Page", r => r.Url),
        ("Report", r => r.ReportUrl),
        ("Example", r => r.IsExample ? "made up to show how the site works" : ""),
    ];

    // Spreadsheets take a text that begins like a formula for one; a quotation mark before it keeps it a text.
    private static readonly CsvWriterOptions Form = new() { Injection = CsvInjection.Escape };

    public static string Write(IReadOnlyList<CaseReview> found, FinderQuery query, SiteOptions options, CultureSnapshot site)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\ufeff'); // so that spreadsheets read it as UTF-8
        using (var csv = CsvWriter.Create(text, Form, true))
        {
            csv.WriteHeader([.. Columns.Select(c => c.Name)]);
            foreach (var record in found.Select(r => ReviewRecord.Of(r, options)))
                csv.WriteRecord([.. Columns.Select(c => c.Value(record) ?? "")]);
        }

        return text.ToString();
    }

    private static string Lines(IReadOnlyList<string> texts) => string.Join('\n', texts);
}
