using System.Collections.Immutable;

namespace Partnership.Publishing.Comparing;

/// <summary>Compares texts: line by line first, then word by word where lines differ.</summary>
internal static class LineComparison
{
    private const string Break = "\n";

    public static TextComparison Of(ImmutableArray<Line> before, ImmutableArray<Line> after)
    {
        var (earlier, later) = (WithBreaks(before), WithBreaks(after));
        var hunks = SequenceComparison.Of([.. earlier.Select(l => l.Text)], [.. later.Select(l => l.Text)]);
        var runs = new RunWriter();
        var (inEarlier, inLater) = (0, 0);
        foreach (var hunk in Hunk.Join(hunks, isGlue: i => earlier[i].Text == Break, mayJoin: _ => true))
        {
            Same(hunk.BeforeStart);
            Words(runs, Text(earlier, hunk.BeforeStart, hunk.BeforeCount), Text(later, hunk.AfterStart, hunk.AfterCount));
            (inEarlier, inLater) = (hunk.BeforeEnd, hunk.AfterEnd);
        }

        Same(earlier.Length);
        return runs.Written();

        void Same(int end)
        {
            for (; inEarlier < end; inEarlier++, inLater++)
                runs.Same(earlier[inEarlier].Text, earlier[inEarlier].Markup != later[inLater].Markup);
        }
    }

    private static void Words(RunWriter runs, string before, string after)
    {
        var (earlier, later) = (WordSplit.Of(before), WordSplit.Of(after));
        var place = 0;
        foreach (var hunk in Hunk.Join(SequenceComparison.Of(earlier, later), i => WordSplit.IsSpace(earlier[i]), h => h.IsReplacement))
        {
            runs.Same(string.Concat(earlier[place..hunk.BeforeStart]));
            runs.Deleted(string.Concat(earlier[hunk.BeforeStart..hunk.BeforeEnd]));
            runs.Inserted(string.Concat(later[hunk.AfterStart..hunk.AfterEnd]));
            place = hunk.BeforeEnd;
        }

        runs.Same(string.Concat(earlier[place..]));
    }

    private static ImmutableArray<Line> WithBreaks(ImmutableArray<Line> lines) =>
    [
        .. lines.SelectMany((line, place) => (Line[])(place == 0 ? [line] : [new Line(Break, ""), line])).Where(l => l.Text.Length > 0),
    ];

    private static string Text(ImmutableArray<Line> lines, int start, int count) =>
        string.Concat(lines.Slice(start, count).Select(l => l.Text));
}
