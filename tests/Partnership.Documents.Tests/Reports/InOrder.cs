namespace Partnership.Documents.Tests.Reports;

/// <summary>Measures how much of one text stands in another in the same order.</summary>
internal static class InOrder
{
    /// <summary>The length of the longest common subsequence.</summary>
    internal static int Count<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual)
        where T : notnull
    {
        var ids = new Dictionary<T, int>();
        var (first, second) = (expected.Select(Id).ToArray(), actual.Select(Id).ToArray());
        var row = new int[second.Length + 1];
        foreach (var item in first)
        {
            var diagonal = 0;
            for (var index = 1; index <= second.Length; index++)
            {
                var above = row[index];
                row[index] = second[index - 1] == item ? diagonal + 1 : Math.Max(above, row[index - 1]);
                diagonal = above;
            }
        }

        return row[^1];

        int Id(T item) => ids.TryGetValue(item, out var id) ? id : ids[item] = ids.Count;
    }

    /// <summary>How much of a text is there in its order.</summary>
    /// <value>From 0 to 1.</value>
    internal static double Part<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual)
        where T : notnull => expected.Count == 0 ? 1 : (double)Count(expected, actual) / expected.Count;
}
