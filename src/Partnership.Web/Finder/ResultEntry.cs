using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Search;
using Partnership.Search.Highlighting;
using Partnership.Search.Units;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Finder;

/// <summary>A result as the finder shows it.</summary>
/// <param name="Entry">What every list shows of a page.</param>
/// <param name="Url">Where it leads.</param>
internal sealed record ResultEntry(Entry Entry, string Url)
{
    /// <summary>Why it was found, with marks; null to show what the page says of itself.</summary>
    public IHtmlContent? Snippet { get; init; }

    /// <summary>The pages of its files that fit best.</summary>
    public IReadOnlyList<ResultPage> Pages { get; init; } = [];

    /// <summary>On how many pages of its files there is something.</summary>
    public int PagesFound { get; init; }

    /// <summary>All those pages, on the page of the document; null when the best are all.</summary>
    public string? AllPagesUrl { get; init; }

    /// <summary>Whether editors put it first.</summary>
    public bool IsPinned { get; init; }

    /// <summary>A result.</summary>
    /// <param name="hit">What was found.</param>
    /// <param name="table">The table that it comes from.</param>
    /// <param name="query">The question.</param>
    /// <param name="reports">The reports that can be read as web pages.</param>
    /// <param name="showsKind">Whether the list has documents of several types, so that each says what it is.</param>
    public static ResultEntry Of(SearchHit hit, UnitTable table, FinderQuery query, ReadableReports reports, bool showsKind)
    {
        var url = UrlOf(hit.Item, table.Site);
        return new ResultEntry(EntryOf(hit, table, showsKind), url)
        {
            Snippet = SnippetHtml.Of(hit.Snippet),
            Pages = [.. hit.Pages.Select(p => ResultPage.Of(p, table.Reviews.GetValueOrDefault(hit.Item.Id), reports))],
            PagesFound = hit.PagesFound,
            AllPagesUrl = hit.PagesFound > hit.Pages.Length ? ReportSearchLinks.UrlOf(hit.Item, query.Text) : null,
            IsPinned = hit.IsPinned,
        };
    }

    /// <summary>Where a reader finds a document.</summary>
    public static string UrlOf(Content.Items.ContentItem item, CultureSnapshot site) => site.PlaceOf(item) switch
    {
        { Fragment: { } fragment } place => $"{place.Path.Value}#{Uri.EscapeDataString(fragment)}",
        _ => item.Path.Value,
    };

    private static Entry EntryOf(SearchHit hit, UnitTable table, bool showsKind) => table.Reviews.TryGetValue(hit.Item.Id, out var review)
        ? Entry.Of(review) with { Themes = review.Themes }
        : new Entry(hit.Item)
        {
            Kind = showsKind ? table.Site.Schema.Find(hit.Item.ContentType)?.Name : null,
            PublishedOn = hit.PublishedOn,
            BeforeDay = showsKind ? ", " : "",
        };
}

/// <summary>A page of a file as the finder shows it.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Url">Where it opens.</param>
/// <param name="File">What the file is, in the words of editors.</param>
/// <param name="Snippet">What stands there, with marks.</param>
public sealed record ResultPage(int Number, string Url, string File, IHtmlContent? Snippet)
{
    /// <summary>A page, which opens in the web page of the report where it has one.</summary>
    internal static ResultPage Of(PageHit page, CaseReview? review, ReadableReports reports) => new(
        page.Number, review is null ? page.Url : reports.UrlOf(review, page.File.Media, page.Number) ?? page.Url, page.File.Label, SnippetHtml.Of(page.Snippet));
}

/// <summary>Snippets in pages.</summary>
internal static class SnippetHtml
{
    /// <summary>The snippet with its marks, or null when it is empty. All of its text is encoded.</summary>
    public static IHtmlContent? Of(Snippet snippet) => snippet.Pieces.IsEmpty ? null : new HtmlString(snippet.ToHtml(HtmlEncoder.Default));
}
