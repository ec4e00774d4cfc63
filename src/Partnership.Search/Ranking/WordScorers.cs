using System.Collections.Immutable;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Querying;

namespace Partnership.Search.Ranking;

/// <summary>Goes through the documents of one segment that have any of some alternatives, in their order.</summary>
internal sealed class WordScorers
{
    public const int NoMore = DocIdSetIterator.NO_MORE_DOCS;

    private readonly Slot[] slots;

    // The best share so far of each word on the document that is scored.
    private readonly float[] best = new float[QueryPlan.MostWords];

    private WordScorers(List<(Scorer Scorer, Alternative Alternative)> found) =>
        slots = [.. found.Select((f, i) => new Slot(f.Scorer, f.Alternative, !found.Where((o, other) => other != i && (o.Alternative.Words & f.Alternative.Words) != 0).Any()))];

    public bool IsEmpty => slots.Length == 0;

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
        foreach (ref var slot in slots.AsSpan())
        {
            if (slot.At < target)
                slot.At = target == slot.At + 1 ? slot.Scorer.NextDoc() : slot.Scorer.Advance(target);
            if (slot.At < first)
                first = slot.At;
        }

        return first;
    }

    /// <summary>Scores the document that <see cref="AdvanceTo"/> went to: the best alternative of each word counts.</summary>
    public float Score(int doc, out ulong found)
    {
        var score = 0f;
        var shared = 0UL;
        found = 0;
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (slot.At != doc)
                continue;
            found |= slot.Words;
            if (slot.Weight <= 0)
                continue;
            var share = slot.Scorer.GetScore() * slot.Weight;
            if (slot.IsAlone)
            {
                score += share;
                continue;
            }

            score += Gain(slot.Words, share / BitOperations.PopCount(slot.Words));
            shared |= slot.Words;
        }

        for (var rest = shared; rest != 0; rest &= rest - 1)
            best[BitOperations.TrailingZeroCount(rest)] = 0;
        return score;
    }

    private float Gain(ulong shared, float share)
    {
        var gain = 0f;
        for (var rest = shared; rest != 0; rest &= rest - 1)
        {
            ref var known = ref best[BitOperations.TrailingZeroCount(rest)];
            if (share <= known)
                continue;
            gain += share - known;
            known = share;
        }

        return gain;
    }

    // Read for every document that has any of the words, so what is read together stands together.
    private struct Slot(Scorer scorer, Alternative alternative, bool isAlone)
    {
        public readonly Scorer Scorer = scorer;
        public readonly ulong Words = alternative.Words;
        public readonly float Weight = alternative.Weight;

        // Whether no other alternative stands for any of its words, so that there is nothing to compare.
        public readonly bool IsAlone = isAlone;

        public int At = -1;
    }
}
