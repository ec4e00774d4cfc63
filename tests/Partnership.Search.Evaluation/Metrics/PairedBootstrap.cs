namespace Partnership.Search.Evaluation.Metrics;

/// <summary>How sure the difference of two means over the same questions is: questions are drawn anew, with repetition, many times.</summary>
internal static class PairedBootstrap
{
    private const int Draws = 10_000;
    private const int Seed = 20261124;

    /// <summary>The middle 95 % of the differences of the means.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<double> ours, IReadOnlyList<double> theirs)
    {
        var differences = ours.Zip(theirs, (a, b) => a - b).ToArray();
#pragma warning disable CA5394 // Drawn for statistics, not for secrets: the same seed must give the same interval.
        var random = new Random(Seed);
        var means = Enumerable.Range(0, Draws)
            .Select(_ => Enumerable.Range(0, differences.Length).Sum(_ => differences[random.Next(differences.Length)]) / differences.Length)
            .Order()
            .ToArray();
#pragma warning restore CA5394
        return (means[(int)(Draws * 0.025)], means[(int)(Draws * 0.975)]);
    }
}
