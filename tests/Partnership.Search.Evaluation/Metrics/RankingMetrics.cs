namespace Partnership.Search.Evaluation.Metrics;

/// <summary>How good one ranking is for one question.</summary>
/// <param name="Ndcg10">Normalised discounted cumulative gain of the first ten: from 0 to 1, 1 when no order would be better.</param>
/// <param name="AveragePrecision">The mean of the precision at each relevant document; its mean over questions is MAP.</param>
/// <param name="Recall100">The share of the relevant documents among the first hundred.</param>
internal readonly record struct RankingMetrics(double Ndcg10, double AveragePrecision, double Recall100)
{
    private const int GainDepth = 10;
    private const int RecallDepth = 100;

    public static RankingMetrics Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var gains = ranking.Select(name => grades.GetValueOrDefault(name)).ToList();
        return new RankingMetrics(Gain(gains) / Gain([.. grades.Values.OrderDescending()]), AverageOf(gains, grades.Count), gains.Take(RecallDepth).Count(g => g > 0) / (double)grades.Count);
    }

    public static RankingMetrics Mean(IReadOnlyCollection<RankingMetrics> all) => new(
        all.Average(m => m.Ndcg10), all.Average(m => m.AveragePrecision), all.Average(m => m.Recall100));

    private static double Gain(List<int> gains) =>
        gains.Take(GainDepth).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();

    private static double AverageOf(List<int> gains, int relevant)
    {
        var found = 0;
        var sum = 0.0;
        for (var place = 0; place < gains.Count; place++)
            if (gains[place] > 0)
                sum += ++found / (double)(place + 1);
        return sum / relevant;
    }
}
