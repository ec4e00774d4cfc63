using System.Collections.Immutable;

namespace Partnership.Publishing.Comparing;

/// <summary>A line of a text.</summary>
/// <param name="Text">Its words, without a line break.</param>
/// <param name="Markup">How they are formatted; empty for plain text.</param>
internal readonly record struct Line(string Text, string Markup)
{
    public static ImmutableArray<Line> Split(string text) =>
        text.Length == 0 ? [] : [.. text.Split('\n').Select(line => new Line(line, ""))];
}
