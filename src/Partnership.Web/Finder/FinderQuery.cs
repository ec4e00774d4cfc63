using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Partnership.Search;
using Partnership.Search.Facets;
using Partnership.Search.Querying;

namespace Partnership.Web.Finder;

/// <summary>What an address asks the finder for. The finder's pages, feeds, exports and API all read and write it here.</summary>
internal sealed record FinderQuery
{
    public const string TextKey = "q";
    public const string SortKey = "sort";
    public const string PageKey = "page";
    public const string PageSizeKey = "pageSize";
    public const int DefaultPageSize = 20;

    /// <summary>The sizes of a page of results that people can choose.</summary>
    public static readonly IReadOnlyList<int> PageSizes = [10, 20, 50, 100];

    /// <summary>The orders by their names in addresses.</summary>
    public static readonly IReadOnlyDictionary<string, SearchSort> Sorts = new Dictionary<string, SearchSort>(StringComparer.Ordinal)
    {
        ["relevance"] = SearchSort.Relevance,
        ["newest"] = SearchSort.Newest,
        ["oldest"] = SearchSort.Oldest,
    };

    /// <summary>What was typed, as it was typed.</summary>
    public string Text { get; init; } = "";

    public FacetChoices Choices { get; init; } = FacetChoices.None;

    public SearchSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = DefaultPageSize;

    public bool HasText => Text.Length > 0;

    /// <summary>Whether anything was typed or chosen.</summary>
    public bool IsNarrowed => HasText || !Choices.IsEmpty;

    /// <summary>The request to the search.</summary>
    /// <param name="only">The type of document that is looked for at all, or null.</param>
    public SearchRequest ToRequest(string? only) => new()
    {
        Text = QueryText.Parse(Text),
        Choices = Choices,
        Only = only,
        Sort = Sort,
        Page = Page,
        PageSize = PageSize,
    };

    /// <summary>The query of an address that asks for this; empty when it asks for nothing in particular.</summary>
    public string ToQueryString()
    {
        var query = new QueryBuilder();
        if (HasText)
            query.Add(TextKey, Text);
        foreach (var (key, value) in Choices.All)
            query.Add(key, value);
        if (Sort != SearchSort.Relevance)
            query.Add(SortKey, Sorts.First(s => s.Value == Sort).Key);
        if (PageSize != DefaultPageSize)
            query.Add(PageSizeKey, PageSize.ToString(CultureInfo.InvariantCulture));
        if (Page != 1)
            query.Add(PageKey, Page.ToString(CultureInfo.InvariantCulture));
        return query.ToQueryString().ToUriComponent() is "?" ? "" : query.ToQueryString().ToUriComponent();
    }
}
