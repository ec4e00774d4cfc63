namespace Partnership.Editorial.Synthetic;

/// <summary>
/// Draws ranks as words and topics come in life: the next one always somewhat rarer than the one before. Walker's alias
/// method: a draw costs the same however many ranks there are.
/// </summary>
internal sealed class ZipfTable
{
    private readonly (uint Limit, int Alias)[] slots;

    /// <param name="count">How many ranks; at least 1.</param>
    /// <param name="exponent">How steeply they fall; about 1.07 for English words.</param>
    /// <param name="shift">Flattens the first ranks (Mandelbrot); 0 for none.</param>
    public ZipfTable(int count, double exponent, double shift = 0)
    {
        var weights = new double[count];
        for (var rank = 0; rank < count; rank++)
            weights[rank] = Math.Pow(rank + 1 + shift, -exponent);
        slots = Fill(weights, weights.Sum() / count);
    }

    public int Count => slots.Length;

    /// <summary>A rank, from 0.</summary>
    public int Draw(SyntheticRandom random)
    {
        var bits = random.Next();
        var slot = (int)(((bits >> 32) * (uint)slots.Length) >> 32);
        return (uint)bits <= slots[slot].Limit ? slot : slots[slot].Alias;
    }

    /// <summary>Different ranks, in the order in which they were drawn; all of them when there are no more.</summary>
    public IReadOnlyList<int> DrawDifferent(int count, SyntheticRandom random)
    {
        var drawn = new List<int>();
        while (drawn.Count < Math.Min(count, Count))
        {
            var rank = Draw(random);
            if (!drawn.Contains(rank))
                drawn.Add(rank);
        }

        return drawn;
    }

    // Weights fall, so the heavy ones are in front. Each light one is filled up from the heavy one at hand.
    private static (uint, int)[] Fill(double[] weights, double mean)
    {
        var slots = new (uint, int)[weights.Length];
        var heavy = new Stack<int>();
        var light = new Stack<int>();
        for (var i = 0; i < weights.Length; i++)
            (weights[i] < mean ? light : heavy).Push(i);
        while (light.Count > 0 && heavy.Count > 0)
        {
            var (little, much) = (light.Pop(), heavy.Pop());
            slots[little] = ((uint)(weights[little] / mean * uint.MaxValue), much);
            weights[much] -= mean - weights[little];
            (weights[much] < mean ? light : heavy).Push(much);
        }

        foreach (var rest in light.Concat(heavy))
            slots[rest] = (uint.MaxValue, rest);
        return slots;
    }
}
