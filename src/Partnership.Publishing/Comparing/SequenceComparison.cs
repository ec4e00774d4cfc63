using System.Collections.Immutable;
using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Partnership.Publishing.Comparing;

/// <summary>Finds where two sequences differ.</summary>
internal static class SequenceComparison
{
    /// <summary>
    /// The most entries, of both sides together, that are compared one by one where the sequences differ. The work grows with
    /// the square of what differs; beyond this the whole stretch counts as replaced.
    /// </summary>
    public const int MostEntries = 10_000;

    private static readonly CustomFunctionChunker Numbers = new(static text => text.Split(' '));

    public static ImmutableArray<Hunk> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        var end = 0;
        while (start + end < before.Count && start + end < after.Count && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var middle = new Hunk(start, before.Count - start - end, start, after.Count - start - end);
        if (middle is { BeforeCount: 0, AfterCount: 0 })
            return [];
        return middle.IsReplacement && middle.BeforeCount + middle.AfterCount <= MostEntries ? Inside(middle, before, after) : [middle];
    }

    // The library compares texts, so each different entry gets a number, and the numbers are the words of a text.
    private static ImmutableArray<Hunk> Inside(Hunk middle, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var result = Differ.Instance.CreateDiffs(
            Text(before, middle.BeforeStart, middle.BeforeCount), Text(after, middle.AfterStart, middle.AfterCount), false, false, Numbers);
        return
        [
            .. result.DiffBlocks.Select(b => new Hunk(
                middle.BeforeStart + b.DeleteStartA, b.DeleteCountA, middle.AfterStart + b.InsertStartB, b.InsertCountB)),
        ];

        string Text(IReadOnlyList<string> entries, int start, int count) =>
            string.Join(' ', Enumerable.Range(start, count).Select(i => Number(entries[i])));

        string Number(string entry)
        {
            if (!numbers.TryGetValue(entry, out var number))
                numbers.Add(entry, number = numbers.Count.ToString(CultureInfo.InvariantCulture));
            return number;
        }
    }
}
