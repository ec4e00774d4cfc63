using Microsoft.AspNetCore.Http.Extensions;
using Partnership.Content.Items;

namespace Partnership.Web.Finder;

/// <summary>Addresses of the search within one report, which is a part of the report's page.</summary>
internal static class ReportSearchLinks
{
    /// <summary>The place of the search on the page.</summary>
    public const string Place = "search_this_report";

    public static string UrlOf(ContentItem item, string text) =>
        item.Path.Value + new QueryBuilder { { FinderQuery.TextKey, text } }.ToQueryString().ToUriComponent() + "#" + Place;
}
