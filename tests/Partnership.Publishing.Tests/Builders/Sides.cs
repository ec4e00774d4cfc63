using System.Collections.Immutable;
using Partnership.Publishing.Comparing;

namespace Partnership.Publishing.Tests.Builders;

/// <summary>Sides of comparisons as text: <c>[-deleted-]</c>, <c>{+inserted+}</c>, <c>~same words, other markup~</c>.</summary>
internal static class Sides
{
    public static string Marked(this ImmutableArray<TextRun> runs) => string.Concat(runs.Select(run => run switch
    {
        { Kind: TextRunKind.Deleted } => $"[-{run.Text}-]",
        { Kind: TextRunKind.Inserted } => $"{{+{run.Text}+}}",
        { MarkupDiffers: true } => $"~{run.Text}~",
        _ => run.Text,
    }));

    public static string Plain(this ImmutableArray<TextRun> runs) => string.Concat(runs.Select(r => r.Text));

    /// <summary>What is on both sides, as one side has it.</summary>
    public static string Shared(this ImmutableArray<TextRun> runs) =>
        string.Concat(runs.Where(r => r.Kind == TextRunKind.Same).Select(r => r.Text));
}
