using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Search;
using Partnership.Search.Querying;
using Partnership.Search.Units;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.Finder;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Finder;

/// <summary>The search within the files of one document, as a part of its page.</summary>
internal sealed class ReportSearch
{
    private ReportSearch(ContentItem item, string text, IReadOnlyList<ResultPage>? pages)
    {
        Text = text;
        Pages = pages ?? [];
        IsWarmingUp = pages is null;
        Box = new SearchBox("report_search", $"{item.Path.Value}#{ReportSearchLinks.Place}", "Find words in the report", text) { Suggests = false };
    }

    public SearchBox Box { get; }

    public string Text { get; }

    public bool HasText => Text.Length > 0;

    public bool IsWarmingUp { get; }

    public IReadOnlyList<ResultPage> Pages { get; }

    public string Count => Pages.Count == 0
        ? $"No page has \u2018{Text}\u2019. Try other words, or fewer."
        : $"{Amount.Of(Pages.Count, "page", "pages")} for \u2018{Text}\u2019";

    /// <summary>The search of a document, answered if the address asks something; null for documents without a file that can be searched.</summary>
    /// <param name="context">The request.</param>
    /// <param name="item">The document.</param>
    /// <param name="site">The culture that it is shown in.</param>
    public static ReportSearch? Of(HttpContext context, ContentItem item, CultureSnapshot site)
    {
        var table = UnitTable.Of(site);
        if (table.FindUnit(item.Id) is not { Files.IsEmpty: false })
            return null;
        // A text that is too long finds nothing, and the page says so: it is the page of a review before it is a search.
        var reading = FinderQueryReader.Read(context.Request.Query);
        if (!reading.IsGood || !reading.Query.HasText)
            return new ReportSearch(item, "", []);
        var reports = context.RequestServices.GetRequiredService<ReadableReports>();
        var pages = context.RequestServices.GetRequiredService<SiteSearch>().FindPages(QueryText.Parse(reading.Query.Text), item.Id, site);
        return new ReportSearch(item, reading.Query.Text, pages?.Select(p => ResultPage.Of(p, table.Reviews.GetValueOrDefault(item.Id), reports)).ToList());
    }
}
