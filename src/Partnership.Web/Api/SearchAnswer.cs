using System.Text.Encodings.Web;
using Partnership.Search;
using Partnership.Search.Highlighting;
using Partnership.Search.Units;
using Partnership.Web.CaseReviews;
using Partnership.Web.Finder;
using Partnership.Web.Site;

namespace Partnership.Web.Api;

/// <summary>The answer of <c>GET /api/search</c>.</summary>
public sealed record SearchAnswer
{
    /// <summary>How many results there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The page of results, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many results a page has.</summary>
    public required int PageSize { get; init; }

    /// <summary>How long the search took on the server, in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>What was perhaps meant, or null.</summary>
    public required string? Suggestion { get; init; }

    /// <summary>The results of the page.</summary>
    public required IReadOnlyList<SearchAnswerItem> Items { get; init; }

    /// <summary>The choices by facet, each with the number of results that it would give.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SearchAnswerChoice>> Facets { get; init; }

    internal static SearchAnswer Of(SearchResults results, FinderQuery query, double tookMs, SiteOptions options, Content.Snapshots.CultureSnapshot site, ReadableReports reports) => new()
    {
        Total = results.Total,
        Page = query.Page,
        PageSize = query.PageSize,
        TookMs = Math.Round(tookMs, 2),
        Suggestion = results.Suggestion?.ToString(),
        Items = [.. results.Hits.Select(h => SearchAnswerItem.Of(h, options, site, reports))],
        Facets = results.Facets.Where(f => f.Choices.Length > 0).ToDictionary(
            f => f.Key, f => (IReadOnlyList<SearchAnswerChoice>)[.. f.Choices.Select(c => new SearchAnswerChoice(c.Value, c.Label, c.Count))]),
    };
}

/// <summary>One result.</summary>
public sealed record SearchAnswerItem
{
    /// <summary>The id of the document.</summary>
    public required Guid Id { get; init; }

    /// <summary>The alias of its document type.</summary>
    public required string Type { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its whole address.</summary>
    public required string Url { get; init; }

    /// <summary>Why it was found, as HTML: encoded text with <c>mark</c> elements. Empty when nothing was typed.</summary>
    public required string SnippetHtml { get; init; }

    /// <summary>The day on which it came out, such as 2026-03-31; null for kinds that have none.</summary>
    public required string? PublishedOn { get; init; }

    /// <summary>Whether it was made up to show how the site works.</summary>
    public required bool IsExample { get; init; }

    /// <summary>The best pages of its report, the best first.</summary>
    public required IReadOnlyList<SearchAnswerPage> ReportPages { get; init; }

    internal static SearchAnswerItem Of(SearchHit hit, SiteOptions options, Content.Snapshots.CultureSnapshot site, ReadableReports reports) => new()
    {
        Id = hit.Item.Id,
        Type = hit.Item.ContentType,
        Title = hit.Item.Name,
        Url = options.Absolute(ResultEntry.UrlOf(hit.Item, site)),
        SnippetHtml = SearchAnswerPage.Html(hit.Snippet),
        PublishedOn = hit.PublishedOn is { } day ? LondonTime.Iso(day) : null,
        IsExample = Content.Views.PageDetails.IsDemonstration(hit.Item),
        ReportPages = [.. hit.Pages.Select(p => SearchAnswerPage.Of(p, hit.Item.Id, options, site, reports))],
    };
}

/// <summary>A page of a report on which something was found.</summary>
/// <param name="Number">The number of the page in the file, from 1.</param>
/// <param name="Url">The whole address, which opens the file at that page.</param>
/// <param name="ReadableUrl">The whole address of the same page in the report as a web page; null when there is none.</param>
/// <param name="SnippetHtml">What stands there, as HTML: encoded text with <c>mark</c> elements.</param>
public sealed record SearchAnswerPage(int Number, string Url, string? ReadableUrl, string SnippetHtml)
{
    internal static SearchAnswerPage Of(PageHit page, Guid document, SiteOptions options, Content.Snapshots.CultureSnapshot site, ReadableReports reports) => new(
        page.Number,
        options.Absolute(page.Url),
        UnitTable.Of(site).Reviews.TryGetValue(document, out var review) && reports.UrlOf(review, page.File.Media, page.Number) is { } readable ? options.Absolute(readable) : null,
        Html(page.Snippet));

    internal static string Html(Snippet snippet) => snippet.ToHtml(HtmlEncoder.Default);
}

/// <summary>A choice of a facet.</summary>
/// <param name="Value">What the address says.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many results it would give.</param>
public sealed record SearchAnswerChoice(string Value, string Label, int Count);

/// <summary>The answer of <c>GET /api/suggest</c>.</summary>
/// <param name="Items">The suggestions, the likeliest first.</param>
public sealed record SuggestAnswer(IReadOnlyList<SuggestAnswerItem> Items);

/// <summary>What somebody may want to type.</summary>
/// <param name="Text">The words.</param>
/// <param name="Url">The whole address of the page that has them as its title; null when they are just words.</param>
public sealed record SuggestAnswerItem(string Text, string? Url);

/// <summary>The answer of <c>GET /api/search/{id}/pages</c>.</summary>
/// <param name="Total">How many pages have something.</param>
/// <param name="Pages">The pages, in their order.</param>
public sealed record ReportPagesAnswer(int Total, IReadOnlyList<SearchAnswerPage> Pages);
