using System.Collections.Immutable;
using Partnership.Content.Snapshots;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;
using Partnership.Search.Suggesting;
using Partnership.Search.Units;

namespace Partnership.Search;

/// <summary>
/// Searches what a snapshot has. What was typed is looked for in the index; everything that is shown, chosen, counted and
/// sorted by comes from the snapshot, so a list without words needs no index.
/// </summary>
public sealed class SiteSearch
{
    private readonly SearchIndexHolder holder;
    private readonly Tuning tuning;

    /// <summary>Searches the index that a holder holds.</summary>
    public SiteSearch(SearchIndexHolder holder) : this(holder, Tuning.Default)
    {
    }

    internal SiteSearch(SearchIndexHolder holder, Tuning tuning) => (this.holder, this.tuning) = (holder, tuning);

    /// <summary>Answers a request.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="site">The culture of the snapshot that the answer is for.</param>
    /// <returns>Null while words can't be looked for, because the index is being made.</returns>
    public SearchResults? Find(SearchRequest request, CultureSnapshot site)
    {
        var table = UnitTable.Of(site);
        return request.Text.IsEmpty
            ? ListSearch.Find(request, table)
            : holder.Use(reader => WordSearch.Find(request, SearchView.Of(reader, table), tuning));
    }

    /// <summary>Every page of a document's files that has words of a question, in the order of the files.</summary>
    /// <param name="text">The question.</param>
    /// <param name="document">The document.</param>
    /// <param name="site">The culture of the snapshot that the answer is for.</param>
    /// <returns>Null while words can't be looked for; none when the document isn't public or has no such page.</returns>
    public ImmutableArray<PageHit>? FindPages(QueryText text, Guid document, CultureSnapshot site) =>
        holder.Use<object>(reader => WordSearch.FindPages(text, document, SearchView.Of(reader, UnitTable.Of(site)), tuning)) as ImmutableArray<PageHit>?;

    /// <summary>What somebody who has typed so far may want to type.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="most">How many suggestions are wanted.</param>
    /// <param name="site">The culture of the snapshot that the answer is for.</param>
    /// <returns>Null while words can't be looked for.</returns>
    public ImmutableArray<SearchSuggestion>? Suggest(string typed, int most, CultureSnapshot site) =>
        holder.Use<object>(reader => Suggestions.For(typed, most, SearchView.Of(reader, UnitTable.Of(site)))) as ImmutableArray<SearchSuggestion>?;
}
