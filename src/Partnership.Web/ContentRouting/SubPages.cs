using System.Collections.Immutable;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;

namespace Partnership.Web.ContentRouting;

/// <summary>Pages below the page of a document that show the same document in another way.</summary>
internal sealed class SubPages(ReadableReports reports)
{
    /// <summary>The end of the address of a whole guide, made for printing.</summary>
    public const string Print = "/print";

    /// <summary>The end of the address of a report as a web page.</summary>
    public const string Report = "/report";

    /// <summary>The end of the address of a report in large print.</summary>
    public const string LargeReport = "/report/large-print";

    private static readonly ImmutableArray<SubPage> All =
    [
        new(Print, ContentTypes.Guide, ContentPages.WholeGuide),
        new(LargeReport, ContentTypes.CaseReview, ContentPages.Report),
        new(Report, ContentTypes.CaseReview, ContentPages.Report),
    ];

    /// <summary>What an address below a document means, when it isn't the address of one itself: a page, or where it has gone; null for nothing.</summary>
    public RouteMatch? Match(Snapshot snapshot, RoutePath path, out string page)
    {
        page = "";
        if (All.FirstOrDefault(p => path.Value.EndsWith(p.End, StringComparison.Ordinal)) is not { } sub
            || !RoutePath.TryParse(path.Value[..^sub.End.Length], out var above))
            return null;
        page = sub.Page;
        return snapshot.Match(above) switch
        {
            RouteMatch.Page found when found.Item.ContentType == sub.Type && (sub.Type != ContentTypes.CaseReview || reports.Of(new CaseReview(found.Item, found.Site)) is not null) => found,
            RouteMatch.Moved { Fragment: null } moved when RoutePath.TryParse(moved.Path.Value + sub.End, out var now) && Match(snapshot, now, out _) is RouteMatch.Page => new RouteMatch.Moved(now, null),
            _ => null,
        };
    }

    private sealed record SubPage(string End, string Type, string Page);
}
