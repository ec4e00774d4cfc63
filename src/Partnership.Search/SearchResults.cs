using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Search.Highlighting;
using Partnership.Search.Querying;
using Partnership.Search.Units;

namespace Partnership.Search;

/// <summary>What was found.</summary>
public sealed record SearchResults
{
    /// <summary>How many results there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them have every word; null when nothing was typed.</summary>
    public int? WithEveryWord { get; init; }

    /// <summary>How many documents have files whose pages can't be searched yet, so words that stand only there are not found.</summary>
    public int WithoutPages { get; init; }

    /// <summary>The results of the page asked for.</summary>
    public required ImmutableArray<SearchHit> Hits { get; init; }

    /// <summary>The facets with their counts.</summary>
    public required ImmutableArray<FacetCounts> Facets { get; init; }

    /// <summary>What was perhaps meant, when a word was typed that nobody has written; it finds something. Null when there is none.</summary>
    public QueryText? Suggestion { get; init; }

    /// <summary>What could be left out to find something; only when nothing was found.</summary>
    public ImmutableArray<SearchRelaxation> Relaxations { get; init; } = [];
}

/// <summary>One result: a document, with the pages of its report that fit best.</summary>
/// <param name="Unit">The document and its files.</param>
/// <param name="PublishedOn">The day on which it came out, or null for kinds that have none.</param>
public sealed record SearchHit(SearchUnit Unit, DateOnly? PublishedOn)
{
    /// <summary>The document.</summary>
    public ContentItem Item => Unit.Item;

    /// <summary>Why it was found.</summary>
    public Snippet Snippet { get; init; } = Snippet.Empty;

    /// <summary>The best pages of its files, the best first.</summary>
    public ImmutableArray<PageHit> Pages { get; init; } = [];

    /// <summary>On how many pages of its files there is something.</summary>
    public int PagesFound { get; init; }

    /// <summary>Whether editors pinned it to these words.</summary>
    public bool IsPinned { get; init; }

    /// <summary>How well it fits; comparable within one answer only.</summary>
    public float Score { get; init; }
}

/// <summary>A page of a file on which something was found.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The number of the page in the file, from 1.</param>
/// <param name="Snippet">What stands there.</param>
public sealed record PageHit(UnitFile File, int Number, Snippet Snippet)
{
    /// <summary>The address of the page: browsers open a PDF file at the page that the fragment names.</summary>
    public string Url => $"{File.Media.Url}#page={Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

/// <summary>A facet with its choices.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Name">What people read.</param>
/// <param name="Choices">Its choices: those that stand for any result, and those that were chosen.</param>
public sealed record FacetCounts(string Key, string Name, ImmutableArray<FacetCount> Choices);

/// <summary>A choice with its count.</summary>
/// <param name="Value">What addresses say.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many results it stands for, given what was chosen in the other facets.</param>
/// <param name="IsChosen">Whether it was chosen.</param>
public sealed record FacetCount(string Value, string Label, int Count, bool IsChosen);

/// <summary>Something that could be left out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">The word, phrase or choice, as people read it.</param>
/// <param name="Without">The same request without it.</param>
/// <param name="Total">How many results there are then; at least 1.</param>
public sealed record SearchRelaxation(SearchRelaxationKind Kind, string Label, SearchRequest Without, int Total);

/// <summary>What can be left out of a request.</summary>
public enum SearchRelaxationKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>Words in quotation marks.</summary>
    Phrase,

    /// <summary>A word that results must not have.</summary>
    Exclusion,

    /// <summary>A choice in a facet.</summary>
    Choice,

    /// <summary>All choices.</summary>
    AllChoices,
}
