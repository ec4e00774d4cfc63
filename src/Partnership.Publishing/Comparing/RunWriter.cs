using System.Collections.Immutable;

namespace Partnership.Publishing.Comparing;

/// <summary>Writes both sides of a comparison, with neighbours of the same kind made one.</summary>
internal sealed class RunWriter
{
    private readonly List<TextRun> before = [];
    private readonly List<TextRun> after = [];

    public void Same(string text, bool markupDiffers = false) => Same(text, text, markupDiffers);

    public void Same(string earlier, string later, bool markupDiffers = false)
    {
        Add(before, new TextRun(earlier, TextRunKind.Same, markupDiffers));
        Add(after, new TextRun(later, TextRunKind.Same, markupDiffers));
    }

    public void Deleted(string text) => Add(before, new TextRun(text, TextRunKind.Deleted));

    public void Inserted(string text) => Add(after, new TextRun(text, TextRunKind.Inserted));

    public TextComparison Written() => new(Joined(before), Joined(after));

    private static void Add(List<TextRun> runs, TextRun run)
    {
        if (run.Text.Length > 0)
            runs.Add(run);
    }

    private static ImmutableArray<TextRun> Joined(List<TextRun> runs)
    {
        var joined = ImmutableArray.CreateBuilder<TextRun>();
        for (var start = 0; start < runs.Count;)
        {
            var end = start + 1;
            while (end < runs.Count && runs[end].Kind == runs[start].Kind && runs[end].MarkupDiffers == runs[start].MarkupDiffers)
                end++;
            joined.Add(runs[start] with { Text = string.Concat(runs[start..end].Select(r => r.Text)) });
            start = end;
        }

        return joined.DrainToImmutable();
    }
}
