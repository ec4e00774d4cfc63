using System.Collections.Immutable;
using System.Net;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Search.Querying;

namespace Partnership.Search.Tests.Sites;

/// <summary>Content that several tests need, and questions in other forms.</summary>
internal static class SiteContent
{
    public static RichTextValue Paragraph(string text) => new($"<p>{WebUtility.HtmlEncode(text)}</p>");

    /// <summary>Publishes what editors teach the search.</summary>
    public static Guid PublishSearchSettings(this SearchedSite site, string[][] synonyms, params (string Phrase, Guid Page)[] bestBets) => site.Publish(
        ContentTypes.SearchSettings, null, "Search settings",
        [
            .. Blocks("synonyms", synonyms.Select(words => Block("synonymGroup", ("words", new TextListValue([.. words]))))),
            .. Blocks("bestBets", bestBets.Select(b => Block("bestBet", ("phrases", new TextListValue([b.Phrase])), ("page", new ItemsValue([b.Page]))))),
        ]);

    /// <summary>The names of what is found in a culture, the best first.</summary>
    public static IReadOnlyList<string> NamesIn(this SearchedSite site, string culture, string query)
    {
        var snapshot = site.Snapshot.In(culture) ?? throw new InvalidOperationException($"Nothing is published in {culture}.");
        var results = site.Search.Find(new SearchRequest { Text = QueryText.Parse(query) }, snapshot);
        return [.. (results ?? throw new InvalidOperationException("The index is not ready.")).Hits.Select(h => h.Item.Name)];
    }

    /// <summary>The numbers of the pages of a document that have words of a question.</summary>
    public static IReadOnlyList<int> PagesOf(this SearchedSite site, Guid document, string query) =>
        [.. (site.Search.FindPages(QueryText.Parse(query), document, site.Snapshot.Default) ?? []).Select(p => p.Number)];

    /// <summary>What is suggested for something typed.</summary>
    public static IReadOnlyList<string> SuggestionsFor(this SearchedSite site, string typed, int most = 10) =>
        [.. (site.Search.Suggest(typed, most, site.Snapshot.Default) ?? []).Select(s => s.Text)];

    private static IEnumerable<(string Alias, PropertyValue Value)> Blocks(string alias, IEnumerable<Block> blocks)
    {
        var all = blocks.ToImmutableArray();
        return all.IsEmpty ? [] : [(alias, new BlocksValue(all))];
    }

    private static Block Block(string type, params (string Alias, PropertyValue Value)[] values) =>
        new(Guid.NewGuid(), type, new PropertyBag(values.Select(v => KeyValuePair.Create(v.Alias, v.Value))));
}
