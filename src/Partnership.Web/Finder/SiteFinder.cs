using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Search;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Finder;

/// <summary>Answers the questions of addresses from the snapshot of their request.</summary>
internal sealed class SiteFinder(SiteSearch search, ZeroResultCounts zeroResults, SiteMetrics metrics, TimeProvider clock)
{
    /// <summary>More results than any export has.</summary>
    private const int Everything = 100_000;

    /// <summary>The answer, or null while words can't be looked for.</summary>
    public SearchResults? Find(FinderQuery query, string? only, CultureSnapshot site)
    {
        var results = metrics.Search("find", clock, () => search.Find(query.ToRequest(only), site));
        if (results is { Total: 0 } && query.HasText && query.Choices.IsEmpty)
            zeroResults.Count(query.Text);
        return results;
    }

    /// <summary>Every review that fits, on one page and without snippets; null while words can't be looked for.</summary>
    public IReadOnlyList<CaseReview>? FindReviews(FinderQuery query, CultureSnapshot site)
    {
        var request = query.ToRequest(ContentTypes.CaseReview) with { Page = 1, PageSize = Everything, WithSnippets = false };
        var reviews = Partnership.Search.Units.UnitTable.Of(site).Reviews;
        return metrics.Search("export", clock, () => search.Find(request, site)) is { } results ? [.. results.Hits.Select(h => reviews[h.Item.Id])] : null;
    }
}
