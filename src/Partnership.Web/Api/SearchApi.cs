using Microsoft.Extensions.Options;
using Partnership.Content.Snapshots;
using Partnership.Search;
using Partnership.Search.Querying;
using Partnership.Web.CaseReviews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Finder;
using Partnership.Web.Limits;
using Partnership.Web.PageCache;
using Partnership.Web.Security;
using Partnership.Web.Site;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Api;

/// <summary>The search for programs. It answers as the pages do: from the same service, by the same reading of the address.</summary>
internal static class SearchApi
{
    private const string SearchPattern = "/search";
    private const string PagesPattern = "/search/{id:guid}/pages";
    private const string SuggestPattern = "/suggest";
    private const int MostSuggestions = 8;
    private const int LongestTyped = 200;

    public static void MapSearchApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithMetadata(new PageAnswerMetadata(), WorkTime.Metadata).RequireRateLimiting(RateLimits.Policy).WithApiPolicy();
        api.RefuseWriting(SearchPattern);
        api.RefuseWriting(PagesPattern);
        api.RefuseWriting(SuggestPattern);
        // Mapped here and nowhere deeper, where the compiler can see what to bind.
        api.MapMethods(SearchPattern, ReadOnlyEndpoints.Methods, Search).DescribeSearch();
        api.MapMethods(PagesPattern, ReadOnlyEndpoints.Methods, Pages).DescribePages();
        api.MapMethods(SuggestPattern, ReadOnlyEndpoints.Methods, Suggest).DescribeSuggest();
    }

    internal static IResult Search(HttpContext context, SiteFinder finder, ReadableReports reports, IOptions<SiteOptions> options, TimeProvider clock)
    {
        var reading = FinderQueryReader.Read(context.Request.Query);
        if (!reading.IsGood)
            return Results.ValidationProblem(reading.Problems.ToDictionary());
        var started = clock.GetTimestamp();
        var culture = CultureOf(context);
        return finder.Find(reading.Query, null, culture) is { } results
            ? Results.Json(SearchAnswer.Of(results, reading.Query, clock.GetElapsedTime(started).TotalMilliseconds, options.Value, culture, reports))
            : ApiProblems.WarmingUp(context.Response);
    }

    internal static IResult Pages(Guid id, HttpContext context, SiteSearch search, ReadableReports reports, IOptions<SiteOptions> options, SiteMetrics metrics, TimeProvider clock)
    {
        var reading = FinderQueryReader.Read(context.Request.Query);
        if (!reading.IsGood)
            return Results.ValidationProblem(reading.Problems.ToDictionary());
        var culture = CultureOf(context);
        if (culture.Find(id) is null)
            return Results.Problem("No published document has that id.", statusCode: StatusCodes.Status404NotFound, title: "Not found");
        return metrics.Search("pages", clock, () => search.FindPages(QueryText.Parse(reading.Query.Text), id, culture)) is { } pages
            ? Results.Json(new ReportPagesAnswer(pages.Length, [.. pages.Select(p => SearchAnswerPage.Of(p, id, options.Value, culture, reports))]))
            : ApiProblems.WarmingUp(context.Response);
    }

    internal static IResult Suggest(HttpContext context, SiteSearch search, IOptions<SiteOptions> options, SiteMetrics metrics, TimeProvider clock)
    {
        var typed = context.Request.Query[FinderQuery.TextKey].ToString();
        if (typed.Length > LongestTyped)
            return Results.ValidationProblem(new Dictionary<string, string[]> { [FinderQuery.TextKey] = [$"q may have {LongestTyped} characters here."] });
        var culture = CultureOf(context);
        return metrics.Search("suggest", clock, () => search.Suggest(typed, MostSuggestions, culture)) is { } suggestions
            ? Results.Json(new SuggestAnswer([.. suggestions.Select(s => new SuggestAnswerItem(s.Text, s.Page is { } page ? options.Value.Absolute(ResultEntry.UrlOf(page, culture)) : null))]))
            : ApiProblems.WarmingUp(context.Response);
    }

    private static CultureSnapshot CultureOf(HttpContext context) => SiteState.Of(context).Snapshot.Default;
}
