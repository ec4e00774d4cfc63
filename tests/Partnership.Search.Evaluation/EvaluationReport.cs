using System.Globalization;
using Partnership.Search.Evaluation.Metrics;

namespace Partnership.Search.Evaluation;

/// <summary>Says the figures.</summary>
internal static class EvaluationReport
{
    public static void Write(TextWriter output, string title, IReadOnlyList<AnsweredQuery> answered)
    {
        if (answered.Count == 0)
            return;
        var site = RankingMetrics.Mean([.. answered.Select(a => a.Site)]);
        var plain = RankingMetrics.Mean([.. answered.Select(a => a.Plain)]);
        var (low, high) = PairedBootstrap.Interval([.. answered.Select(a => a.Site.Ndcg10)], [.. answered.Select(a => a.Plain.Ndcg10)]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{title}: {answered.Count} queries"));
        output.WriteLine("                                nDCG@10      MAP   recall@100");
        output.WriteLine(Line("this site", site));
        output.WriteLine(Line("plain BM25 + EnglishAnalyzer", plain));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  nDCG@10 {site.Ndcg10 / plain.Ndcg10:0.000} times plain; difference {site.Ndcg10 - plain.Ndcg10:+0.0000;-0.0000}, 95 % interval {low:+0.0000;-0.0000} to {high:+0.0000;-0.0000} (paired bootstrap)"));
    }

    private static string Line(string name, RankingMetrics metrics) => string.Create(
        CultureInfo.InvariantCulture, $"  {name,-28}  {metrics.Ndcg10,7:0.0000}  {metrics.AveragePrecision,7:0.0000}  {metrics.Recall100,7:0.0000}");
}
