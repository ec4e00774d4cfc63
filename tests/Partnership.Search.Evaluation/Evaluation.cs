using Partnership.Search.Evaluation.Collections;
using Partnership.Search.Evaluation.Metrics;
using Partnership.Search.Evaluation.Rankings;
using Partnership.Search.Querying;

namespace Partnership.Search.Evaluation;

/// <summary>A question with how well both rankings answer it.</summary>
/// <param name="Query">The question.</param>
/// <param name="Site">The site's search.</param>
/// <param name="Plain">Plain Lucene.</param>
internal sealed record AnsweredQuery(JudgedQuery Query, RankingMetrics Site, RankingMetrics Plain);

/// <summary>Asks every question of the site's search and of plain Lucene, in one run.</summary>
internal static class Evaluation
{
    private const int Depth = 1000;

    public static async Task<IReadOnlyList<AnsweredQuery>> RunAsync(
        EvaluatedSite site, IReadOnlyList<JudgedQuery> queries, string folder, Tuning tuning, CancellationToken cancellationToken)
    {
        using var plain = new PlainRanking(await site.PlainTextsAsync(cancellationToken));
        using var ours = await SiteRanking.CreateAsync(site, folder, tuning, cancellationToken);
        return
        [
            .. queries.Select(q => new AnsweredQuery(
                q, RankingMetrics.Of(ours.Find(q.Text, Depth), q.Grades), RankingMetrics.Of(plain.Find(q.Text, Depth), q.Grades))),
        ];
    }
}
