using Partnership.Search.Facets;
using Partnership.Search.Querying;

namespace Partnership.Search;

/// <summary>The order of results.</summary>
public enum SearchSort
{
    /// <summary>The best first; without words, the newest first.</summary>
    Relevance,

    /// <summary>The newest first; what has no date comes last.</summary>
    Newest,

    /// <summary>The oldest first; what has no date comes last.</summary>
    Oldest,
}

/// <summary>What somebody looks for.</summary>
public sealed record SearchRequest
{
    /// <summary>The most results on one page.</summary>
    public const int MaxPageSize = 100;

    /// <summary>What was typed.</summary>
    public QueryText Text { get; init; } = QueryText.Empty;

    /// <summary>What was chosen.</summary>
    public FacetChoices Choices { get; init; } = FacetChoices.None;

    /// <summary>The type of document that is looked for at all; null for every type. Not a choice: it narrows what facets count.</summary>
    public string? Only { get; init; }

    /// <summary>The order.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Which page of results is wanted.</summary>
    /// <value>From 1. The default is 1.</value>
    public int Page { get; init; } = 1;

    /// <summary>How many results a page has.</summary>
    /// <value>From 0 to <see cref="MaxPageSize"/>; more only for exports. The default is 20.</value>
    public int PageSize { get; init; } = 20;

    /// <summary>Whether snippets and pages of reports are wanted; exports do without.</summary>
    public bool WithSnippets { get; init; } = true;
}
