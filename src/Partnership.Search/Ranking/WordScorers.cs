using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Querying;

namespace Partnership.Search.Ranking;

/// <summary>Goes through the documents of one segment that have any of some alternatives, in their order.</summary>
internal sealed class WordScorers
{
    public const int NoMore = DocIdSetIterator.NO_MORE_DOCS;

    private readonly Scorer[] scorers;
    private readonly int[] at;
    private readonly float[] weights;
    private readonly ulong[] words;

    // The best share so far of each word on the document that is scored.
    private readonly float[] best = new float[QueryPlan.MostWords];

    private WordScorers(List<(Scorer Scorer, Alternative Alternative)> found)
    {
        scorers = [.. found.Select(f => f.Scorer)];
        weights = [.. found.Select(f => f.Alternative.Weight / System.Numerics.BitOperations.PopCount(f.Alternative.Words))];
        words = [.. found.Select(f => f.Alternative.Words)];
        at = new int[scorers.Length];
        Array.Fill(at, -1);
    }

    public bool IsEmpty => scorers.Length == 0;

    /// <summary>The scorers for one segment; an alternative that the segment hasn't got is left out.</summary>
    public static WordScorers Of(ImmutableArray<Weight> weights, ImmutableArray<Alternative> alternatives, AtomicReaderContext leaf)
    {
        var found = new List<(Scorer, Alternative)>(alternatives.Length);
        for (var i = 0; i < alternatives.Length; i++)
            if (weights[i].GetScorer(leaf, null) is { } scorer)
                found.Add((scorer, alternatives[i]));
        return new WordScorers(found);
    }

    /// <summary>Goes to the first document, at or after one, that has any of the words.</summary>
    public int AdvanceTo(int target)
    {
        var first = NoMore;
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i] < target)
                at[i] = target == at[i] + 1 ? scorers[i].NextDoc() : scorers[i].Advance(target);
            if (at[i] < first)
                first = at[i];
        }

        return first;
    }

    /// <summary>Scores the document that <see cref="AdvanceTo"/> went to: the best alternative of each word counts.</summary>
    public float Score(int doc, out ulong found)
    {
        var score = 0f;
        found = 0;
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i] != doc)
                continue;
            found |= words[i];
            if (weights[i] > 0)
                score += Gain(words[i], scorers[i].GetScore() * weights[i]);
        }

        for (var rest = found; rest != 0; rest &= rest - 1)
            best[System.Numerics.BitOperations.TrailingZeroCount(rest)] = 0;
        return score;
    }

    private float Gain(ulong shared, float share)
    {
        var gain = 0f;
        for (var rest = shared; rest != 0; rest &= rest - 1)
        {
            ref var known = ref best[System.Numerics.BitOperations.TrailingZeroCount(rest)];
            if (share <= known)
                continue;
            gain += share - known;
            known = share;
        }

        return gain;
    }
}
