namespace Partnership.Search.Ranking;

/// <summary>Finds the first of an order without putting the rest in order.</summary>
internal static class BestFirst
{
    /// <summary>The first of all, in order.</summary>
    /// <param name="all">All, in no order; they stay where they are.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="order">The order, in which no two are equal.</param>
    public static List<T> Of<T>(ReadOnlySpan<T> all, int count, Comparison<T> order)
    {
        // What isn't better than the last of the best so far is passed over at the cost of one comparison.
        var best = new List<T>(Math.Min(all.Length, count * 2));
        var isFull = false;
        foreach (ref readonly var one in all)
        {
            if (isFull && order(one, best[count - 1]) > 0)
                continue;
            best.Add(one);
            if (best.Count < count * 2)
                continue;
            Trim(best, count, order);
            isFull = true;
        }

        Trim(best, count, order);
        return best;
    }

    private static void Trim<T>(List<T> best, int count, Comparison<T> order)
    {
        best.Sort(order);
        if (best.Count > count)
            best.RemoveRange(count, best.Count - count);
    }
}
