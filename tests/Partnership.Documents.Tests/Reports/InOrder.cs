namespace Partnership.Documents.Tests.Reports;

/// <summary>Measures how much of one text stands in another in the same order.</summary>
internal static class InOrder
{
    /// <summary>How much of a text is there in its order: its longest common subsequence with the other, by Myers' greedy way.</summary>
    /// <value>From 0 to 1.</value>
    internal static double Part<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual)
        where T : notnull => expected.Count == 0 ? 1 : (double)(expected.Count + actual.Count - Differences(expected, actual)) / 2 / expected.Count;

    /// <summary>How many items must be taken out of one and put in to get the other.</summary>
    private static int Differences<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
        where T : notnull
    {
        var most = first.Count + second.Count;
        var furthest = new int[(2 * most) + 2];
        for (var differences = 0; differences <= most; differences++)
        {
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var isDown = diagonal == -differences || (diagonal != differences && furthest[most + diagonal - 1] < furthest[most + diagonal + 1]);
                var x = isDown ? furthest[most + diagonal + 1] : furthest[most + diagonal - 1] + 1;
                while (x < first.Count && x - diagonal < second.Count && first[x].Equals(second[x - diagonal]))
                    x++;
                furthest[most + diagonal] = x;
                if (x >= first.Count && x - diagonal >= second.Count)
                    return differences;
            }
        }

        return most;
    }
}
