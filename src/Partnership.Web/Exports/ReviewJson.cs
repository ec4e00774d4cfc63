using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.Finder;
using Partnership.Web.Site;

namespace Partnership.Web.Exports;

/// <summary>The list of reviews as JSON.</summary>
internal static class ReviewJson
{
    /// <summary>How what is handed on is written: for programs, and readable for people who open the file.</summary>
    public static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(IReadOnlyList<CaseReview> found, FinderQuery query, SiteOptions options, CultureSnapshot site) => JsonSerializer.Serialize(
        new { Source = options.Absolute("/case-reviews" + query.ToQueryString()), Total = found.Count, Items = found.Select(r => ReviewRecord.Of(r, options)) }, Form);
}
