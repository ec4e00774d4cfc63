using System.Collections.Immutable;

namespace Partnership.Publishing.Comparing;

/// <summary>A place where two sequences differ: these entries of the earlier one stand against those of the later one.</summary>
internal readonly record struct Hunk(int BeforeStart, int BeforeCount, int AfterStart, int AfterCount)
{
    public int BeforeEnd => BeforeStart + BeforeCount;

    public int AfterEnd => AfterStart + AfterCount;

    public bool IsReplacement => BeforeCount > 0 && AfterCount > 0;

    /// <summary>Makes one of neighbours between which nothing stands but glue.</summary>
    /// <param name="hunks">In their order.</param>
    /// <param name="isGlue">Whether the entry of the earlier sequence at that place is glue: alike on both sides, but no word.</param>
    /// <param name="mayJoin">Whether a hunk may be joined at all.</param>
    public static ImmutableArray<Hunk> Join(ImmutableArray<Hunk> hunks, Func<int, bool> isGlue, Func<Hunk, bool> mayJoin)
    {
        var joined = ImmutableArray.CreateBuilder<Hunk>(hunks.Length);
        foreach (var hunk in hunks)
        {
            if (joined.Count > 0 && joined[^1] is var last && mayJoin(last) && mayJoin(hunk)
                && Enumerable.Range(last.BeforeEnd, hunk.BeforeStart - last.BeforeEnd).All(isGlue))
                joined[^1] = last with { BeforeCount = hunk.BeforeEnd - last.BeforeStart, AfterCount = hunk.AfterEnd - last.AfterStart };
            else
                joined.Add(hunk);
        }

        return joined.DrainToImmutable();
    }
}
