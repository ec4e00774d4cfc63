using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Search.Analysis;
using Partnership.Search.Indexing;

namespace Partnership.Search.Vocabulary;

/// <summary>A word or phrase of a group of synonyms, as the index would hold it.</summary>
/// <param name="Stems">Its words.</param>
internal sealed record SynonymForm(ImmutableArray<string> Stems)
{
    /// <summary>The words with spaces between, to look it up by.</summary>
    public string Key { get; } = string.Join(' ', Stems);
}

/// <summary>What editors teach the search, taken apart once a snapshot into the words of the index.</summary>
internal sealed class SearchVocabulary
{
    private readonly Dictionary<string, List<ImmutableArray<SynonymForm>>> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ContentItem>> bestBets = new(StringComparer.Ordinal);
    private readonly string field;

    private SearchVocabulary(CultureSnapshot site)
    {
        field = IndexFields.In(site.Culture).Text;
        var settings = SearchSettings.Of(site);
        foreach (var words in settings.Synonyms)
        {
            var forms = words.Select(FormOf).Where(f => f.Stems.Length > 0).DistinctBy(f => f.Key).ToImmutableArray();
            foreach (var form in forms)
                ListAt(groups, form.Key).Add(forms);
            LongestForm = Math.Max(LongestForm, forms.Select(f => f.Stems.Length).DefaultIfEmpty(0).Max());
        }

        foreach (var bet in settings.BestBets)
            foreach (var form in bet.Phrases.Select(FormOf).Where(f => f.Stems.Length > 0))
                ListAt(bestBets, form.Key).Add(bet.Page);
    }

    /// <summary>How many words the longest phrase of any group has.</summary>
    public int LongestForm { get; }

    public static SearchVocabulary Of(CultureSnapshot site) => site.Derive(static s => new SearchVocabulary(s));

    /// <summary>The other words and phrases that mean the same as some stems that stand side by side.</summary>
    public IEnumerable<SynonymForm> SynonymsOf(IEnumerable<string> stems)
    {
        var key = string.Join(' ', stems);
        return groups.TryGetValue(key, out var found) ? found.SelectMany(g => g).Where(f => f.Key != key).DistinctBy(f => f.Key) : [];
    }

    /// <summary>The pages that editors pinned to exactly these words.</summary>
    public IEnumerable<ContentItem> BestBetsFor(string typed) =>
        bestBets.TryGetValue(FormOf(typed).Key, out var pages) ? pages.DistinctBy(p => p.Id) : [];

    private SynonymForm FormOf(string text) => new([.. SearchAnalyzers.Words(field, text).Select(w => w.Text)]);

    private static List<T> ListAt<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
