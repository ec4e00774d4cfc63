using Partnership.Search.Evaluation.Collections;
using Partnership.Search.Querying;

namespace Partnership.Search.Evaluation.Rankings;

/// <summary>What the site's own search answers: the real indexer and the real service.</summary>
internal sealed class SiteRanking : IDisposable
{
    private readonly EvaluatedSite site;
    private readonly SearchIndexHolder holder = new();
    private readonly SearchIndexKeeper keeper;
    private readonly SiteSearch search;

    private SiteRanking(EvaluatedSite site, string folder, Tuning tuning)
    {
        this.site = site;
        keeper = new SearchIndexKeeper(folder, site.Texts, holder);
        search = new SiteSearch(holder, tuning);
    }

    public static async Task<SiteRanking> CreateAsync(EvaluatedSite site, string folder, Tuning tuning, CancellationToken cancellationToken)
    {
        var ranking = new SiteRanking(site, folder, tuning);
        await ranking.keeper.OpenAsync(site.Snapshot, null, cancellationToken);
        while (await ranking.keeper.AddPagesAsync(site.Snapshot, cancellationToken))
        {
        }

        return ranking;
    }

    /// <summary>The names of the documents found, the best first.</summary>
    public IReadOnlyList<string> Find(string query, int most)
    {
        var request = new SearchRequest { Text = QueryText.Parse(query), PageSize = most, WithSnippets = false };
        var results = search.Find(request, site.Snapshot.Default) ?? throw new InvalidOperationException("The index is not ready.");
        return [.. results.Hits.Select(h => site.NameOf(h.Item))];
    }

    public void Dispose() => keeper.Dispose();
}
