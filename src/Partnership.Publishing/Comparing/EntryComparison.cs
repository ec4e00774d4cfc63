using System.Collections.Immutable;

namespace Partnership.Publishing.Comparing;

/// <summary>Compares values entry by entry: an entry is there or not, and never half changed.</summary>
internal static class EntryComparison
{
    public static TextComparison Of(ImmutableArray<ValueEntry> before, ImmutableArray<ValueEntry> after)
    {
        var runs = new RunWriter();
        var (inBefore, inAfter) = (0, 0);
        foreach (var hunk in SequenceComparison.Of([.. before.Select(e => e.Key)], [.. after.Select(e => e.Key)]))
        {
            Same(hunk.BeforeStart);
            for (; inBefore < hunk.BeforeEnd; inBefore++)
                runs.Deleted(Text(before, inBefore));
            for (; inAfter < hunk.AfterEnd; inAfter++)
                runs.Inserted(Text(after, inAfter));
        }

        Same(before.Length);
        return runs.Written();

        void Same(int end)
        {
            for (; inBefore < end; inBefore++, inAfter++)
                runs.Same(Text(before, inBefore), Text(after, inAfter));
        }
    }

    /// <summary>Whether both have the same entries in another order.</summary>
    public static bool IsOtherOrder(ImmutableArray<ValueEntry> before, ImmutableArray<ValueEntry> after) =>
        before.Length > 1
        && !Keys(before).SequenceEqual(Keys(after))
        && Keys(before).Order(StringComparer.Ordinal).SequenceEqual(Keys(after).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Keys(ImmutableArray<ValueEntry> entries) => entries.Select(e => e.Key);

    // Each entry brings the line break that parts it from the one before.
    private static string Text(ImmutableArray<ValueEntry> entries, int place) =>
        place == 0 ? entries[0].Label : "\n" + entries[place].Label;
}
