using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Counts;

namespace Partnership.Web.Desk.Counts;

/// <summary>Counts as tables for spreadsheets: the same numbers as on the page.</summary>
internal static class CountCsv
{
    // Spreadsheets take a text that begins like a formula for one; a quotation mark before it keeps it a text.
    private static readonly CsvWriterOptions Form = new() { Injection = CsvInjection.Escape };

    /// <summary>What was asked for most in a period.</summary>
    public static FileContentResult Of(CountKind kind, CountPeriod period, IEnumerable<CountEntry> entries) => File(
        $"{kind.ToString().ToLowerInvariant()}-{period}",
        ["Name", "Id", "Period", "Count, rounded down to 5"],
        entries.Select(e => new[] { e.Name, e.SubjectId.ToString(), period.ToString(), Number(e.Count) }));

    /// <summary>The months and days of one document or file.</summary>
    public static FileContentResult Of(SubjectCounts counts) => File(
        $"counts-{counts.SubjectId}",
        ["Name", "Id", "Period", "Count, rounded down to 5"],
        counts.Months.Concat(counts.Days).Select(p => new[] { counts.Name, counts.SubjectId.ToString(), p.Item1.ToString(), Number(p.Item2) }));

    private static string Number(ShownCount count) => count.AtLeast?.ToString(CultureInfo.InvariantCulture) ?? CountWords.Of(count);

    private static FileContentResult File(string name, string[] header, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\ufeff'); // so that spreadsheets read it as UTF-8
        using (var csv = CsvWriter.Create(text, Form, true))
        {
            csv.WriteHeader(header);
            foreach (var row in rows)
                csv.WriteRecord(row);
        }

        return new FileContentResult(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8") { FileDownloadName = name + ".csv" };
    }
}
