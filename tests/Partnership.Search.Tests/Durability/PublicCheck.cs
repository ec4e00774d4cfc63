using Partnership.Content.Snapshots;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Querying;

namespace Partnership.Search.Tests.Durability;

/// <summary>Compares everything that a search answers with what is public.</summary>
internal sealed class PublicCheck(ChangingSite changing, SiteSearch search, CultureSnapshot site)
{
    private readonly PublicModel model = new(site, changing);

    /// <summary>How far the index has come.</summary>
    public enum Stage
    {
        /// <summary>It is behind: what is found must be public, but not all of it is found.</summary>
        Behind,

        /// <summary>It has caught up, but some files are to be read.</summary>
        CaughtUp,

        /// <summary>It has everything.</summary>
        Complete,
    }

    public static void Run(ChangingSite changing, SiteSearch search, Stage stage)
    {
        foreach (var site in changing.Snapshot.AllCultures)
            new PublicCheck(changing, search, site).Run(stage);
    }

    private void Run(Stage stage)
    {
        foreach (var word in changing.EveryWord)
            CheckWord(word, stage);
        CheckMany(site.Culture == ChangingSite.Welsh ? SiteTexts.WelshWord : SiteTexts.EnglishWord);
        CheckSuggestions();
    }

    private void CheckWord(string word, Stage stage)
    {
        var results = Find($"\"{word}\"");
        var found = results.Hits.Select(h => h.Item.Id).ToHashSet();
        Assert.Subset(Having(model.AllWords, word), found);
        if (stage == Stage.CaughtUp)
            Assert.Superset(Having(model.OwnWords, word), found);
        if (stage == Stage.Complete)
            Assert.Equal(Having(model.AllWords, word).Order(), found.Order());
        CheckShown(results);

        // Without quotation marks, words that are spelled nearly so will do, and one may be proposed.
        if (model.Words.Contains(word))
            return;
        var near = Find(word);
        CheckShown(near);
        Assert.Subset(model.Words, UniqueWords.In(near.Suggestion?.ToString() ?? "").ToHashSet());
    }

    private void CheckMany(string word) => CheckShown(Find(word));

    // Facets count the hits and nothing else, and nothing that is shown says more than the document does.
    private void CheckShown(SearchResults results)
    {
        Assert.Equal(results.Total, results.Hits.Length);
        var counted = results.Facets.SelectMany(f => f.Choices, (f, c) => KeyValuePair.Create($"{f.Key}={c.Value}", c.Count));
        Assert.Equal(model.FacetsOf(results.Hits.Select(h => h.Item.Id)), counted.OrderBy(c => c.Key, StringComparer.Ordinal));
        foreach (var hit in results.Hits)
        {
            Assert.Same(site.Find(hit.Item.Id), hit.Item);
            var shown = hit.Pages.Select(p => p.Snippet.Text).Prepend(hit.Snippet.Text).SelectMany(UniqueWords.In);
            Assert.Subset(model.AllWords[hit.Item.Id], shown.ToHashSet());
            foreach (var page in hit.Pages)
                Assert.Equal(changing.PagesOfFiles[page.File.Media.Sha256][page.Number - 1], Assert.Single(UniqueWords.In(page.Snippet.Text).Distinct()));
        }
    }

    private void CheckSuggestions()
    {
        foreach (var prefix in changing.EveryWord.Select(w => w[..5]).Distinct())
            foreach (var suggestion in search.Suggest(prefix, 100, site)!.Value)
            {
                Assert.Subset(model.Words, UniqueWords.In(suggestion.Text).ToHashSet());
                if (suggestion.Page is { } page)
                    Assert.Same(site.Find(page.Id), page);
            }
    }

    private static HashSet<Guid> Having(Dictionary<Guid, HashSet<string>> words, string word) => [.. words.Where(w => w.Value.Contains(word)).Select(w => w.Key)];

    private SearchResults Find(string text) =>
        search.Find(new SearchRequest { Text = QueryText.Parse(text), PageSize = SearchRequest.MaxPageSize }, site) ?? throw new InvalidOperationException("There is no index.");
}
