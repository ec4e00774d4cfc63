using System.Text;
using Microsoft.Extensions.Options;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.Api;
using Partnership.Web.ContentRouting;
using Partnership.Web.Finder;
using Partnership.Web.Site;

namespace Partnership.Web.Exports;

/// <summary>The list of the finder as a feed, a table and a text for programs: the same reviews for the same question.</summary>
internal static class ReviewExports
{
    public const string FeedPath = "/case-reviews/feed.atom";
    public const string CsvPath = "/case-reviews/export.csv";
    public const string JsonPath = "/case-reviews/export.json";

    private delegate string Writer(IReadOnlyList<CaseReview> found, FinderQuery query, SiteOptions options, CultureSnapshot site);

    public static void MapReviewExports(this IEndpointRouteBuilder routes)
    {
        Map(routes, FeedPath, "application/atom+xml; charset=utf-8", null, ReviewFeed.Write);
        Map(routes, CsvPath, "text/csv; charset=utf-8", "case-reviews.csv", ReviewCsv.Write);
        Map(routes, JsonPath, "application/json; charset=utf-8", "case-reviews.json", ReviewJson.Write);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string mediaType, string? fileName, Writer write) =>
        routes.MapRead(path, context =>
        {
            var reading = FinderQueryReader.Read(context.Request.Query);
            if (!reading.IsGood)
                return Results.ValidationProblem(reading.Problems.ToDictionary());
            var culture = SiteState.Of(context).Snapshot.Default;
            if (context.RequestServices.GetRequiredService<SiteFinder>().FindReviews(reading.Query, culture) is not { } found)
                return ApiProblems.WarmingUp(context.Response);
            if (fileName is not null)
                context.Response.Headers.ContentDisposition = $"attachment; filename={fileName}";
            var options = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;
            return Results.Text(write(found, reading.Query, options, culture), mediaType, Encoding.UTF8);
        }).RequireRateLimiting(RateLimits.Policy);
}
