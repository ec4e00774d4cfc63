using System.Collections.Immutable;
using Lucene.Net.Search;

namespace Partnership.Search.Querying;

/// <summary>A word or quoted phrase that results should have, or must not have.</summary>
/// <param name="Clause">The part of the question that it comes from.</param>
/// <param name="Text">The word as it is written, in lower case.</param>
/// <param name="Idf">How much it says: rare words say more.</param>
/// <param name="IsKnown">Whether anything public has the word itself.</param>
internal sealed record PlannedWord(QueryClause Clause, string Text, double Idf, bool IsKnown);

/// <summary>One way for an index document to have some of the words.</summary>
/// <param name="Query">What the document must match.</param>
/// <param name="Weight">How much its score counts.</param>
/// <param name="Words">The words that it stands for, as bits. They share its score.</param>
internal sealed record Alternative(Query Query, float Weight, ulong Words);

/// <summary>Side by side in the index: the stems that snippets mark.</summary>
/// <param name="Stems">One stem, or those of a phrase, in order.</param>
/// <param name="Word">The place of the word among the planned ones.</param>
internal sealed record MarkedForm(ImmutableArray<string> Stems, int Word);

/// <summary>What to look for in the index, made of what somebody typed.</summary>
internal sealed record QueryPlan
{
    /// <summary>More words than this add nothing but work: the rarest are kept.</summary>
    public const int MostWords = 48;

    /// <summary>The numbers of the ranking for a question of this length.</summary>
    public required Tuning Tuning { get; init; }

    public required ImmutableArray<PlannedWord> Words { get; init; }

    /// <summary>Ways to have words, on any document.</summary>
    public required ImmutableArray<Alternative> Alternatives { get; init; }

    /// <summary>Ways to have words in the title or the keys of a unit: they only add to its score.</summary>
    public required ImmutableArray<Alternative> HeadAlternatives { get; init; }

    /// <summary>What adds to the score of the best units only: words side by side, words exactly as typed.</summary>
    public required ImmutableArray<Alternative> Refinements { get; init; }

    public required ImmutableArray<MarkedForm> Marks { get; init; }

    /// <summary>The words that results should have, as bits.</summary>
    public required ulong Wanted { get; init; }

    /// <summary>The words that results must have, as bits.</summary>
    public required ulong Required { get; init; }

    /// <summary>The words that results must not have, as bits.</summary>
    public required ulong Excluded { get; init; }

    /// <summary>Whether there are only words that results must not have: then everything else is a result.</summary>
    public required bool FindsTheRest { get; init; }

    /// <summary>How many of the wanted words a result should have at least.</summary>
    public required int AtLeast { get; init; }

    public int WantedCount => System.Numerics.BitOperations.PopCount(Wanted);

    public double IdfOf(ulong words)
    {
        var sum = 0.0;
        for (var rest = words; rest != 0; rest &= rest - 1)
            sum += Words[System.Numerics.BitOperations.TrailingZeroCount(rest)].Idf;
        return sum;
    }
}
