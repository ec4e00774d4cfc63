namespace Partnership.Search.Ranking;

/// <summary>A unit that has what was asked for.</summary>
/// <param name="Row">Its row in the table.</param>
/// <param name="Segment">Its segment.</param>
/// <param name="Unit">Its place in the segment.</param>
/// <param name="BestPage">The index document of its best page, or -1.</param>
/// <param name="Score">How well it fits; more is better.</param>
/// <param name="Words">How many of the wanted words it has.</param>
internal readonly record struct UnitMatch(int Row, int Segment, int Unit, int BestPage, float Score, int Words)
{
    /// <summary>Whether words of it were found in the index; an editor may pin what has none, and what is not in the index yet.</summary>
    public bool IsInIndex => Segment >= 0;

    /// <summary>A unit that is a result for another reason than its words.</summary>
    public static UnitMatch WithoutWords(int row) => new(row, -1, -1, -1, 0, 0);
}
