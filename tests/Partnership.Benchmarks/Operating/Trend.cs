namespace Partnership.Benchmarks.Operating;

/// <summary>Whether a series of figures goes up or down, told in a way that single wild figures don't sway (Theil and Sen; Mann and Kendall).</summary>
/// <param name="values">The figures, at equal distances.</param>
internal sealed class Trend(IReadOnlyList<double> values)
{
    private const double Certain = 1.96; // of the normal distribution, for 95 % on both sides

    /// <summary>By how much it goes up from one figure to the next: the median of the slopes of all pairs.</summary>
    public double Slope => Bench.Median(from i in Enumerable.Range(0, values.Count) from j in Enumerable.Range(i + 1, values.Count - i - 1) select (values[j] - values[i]) / (j - i));

    /// <summary>Whether more pairs go up than chance explains, with 95 % certainty. Figures that are alike count for neither side.</summary>
    public bool GoesUp
    {
        get
        {
            double n = values.Count;
            var more = (from i in Enumerable.Range(0, values.Count) from j in Enumerable.Range(i + 1, values.Count - i - 1) select Math.Sign(values[j] - values[i])).Sum();
            return (more - 1) / Math.Sqrt(n * (n - 1) * ((2 * n) + 5) / 18) > Certain;
        }
    }
}
