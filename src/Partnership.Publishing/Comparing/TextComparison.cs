using System.Collections.Immutable;

namespace Partnership.Publishing.Comparing;

/// <summary>Two texts side by side, word by word.</summary>
/// <param name="Before">The earlier text in pieces, same or deleted. One after the other they are the whole text.</param>
/// <param name="After">The later text in pieces, same or inserted. One after the other they are the whole text.</param>
public sealed record TextComparison(ImmutableArray<TextRun> Before, ImmutableArray<TextRun> After)
{
    /// <summary>Compares two plain texts, such as the names of two versions.</summary>
    public static TextComparison Of(string before, string after) => LineComparison.Of(Line.Split(before), Line.Split(after));
}
