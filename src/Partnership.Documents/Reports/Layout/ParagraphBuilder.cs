using System.Text.RegularExpressions;
using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Groups lines to paragraphs by their places and looks.</summary>
internal sealed partial class ParagraphBuilder
{
    private const double SizeTolerance = 0.6;

    /// <summary>A step to the next line that is so many times the usual one begins a paragraph.</summary>
    private const double LargestStep = 1.25;

    private const int FewestLines = 6;

    private readonly double usualStep;
    private readonly List<LayoutParagraph> paragraphs = [];

    private ParagraphBuilder(double usualStep) => this.usualStep = usualStep;

    internal static List<LayoutParagraph> Build(IReadOnlyList<LayoutLine> lines)
    {
        Widen(lines);
        var builder = new ParagraphBuilder(UsualStep(lines));
        foreach (var line in lines)
            builder.Add(line);
        return builder.paragraphs;
    }

    /// <summary>A column of few lines is as wide as others that begin where it does: whether a line is full can't be told from it alone.</summary>
    private static void Widen(IReadOnlyList<LayoutLine> lines)
    {
        var columns = lines.GroupBy(line => (line.Page, line.Column)).Select(group => (group.Key.Column, Lines: group.Count())).Where(column => column.Lines >= FewestLines).ToList();
        var few = lines.GroupBy(line => (line.Page, line.Column)).Where(group => group.Count() < FewestLines).SelectMany(group => group);
        foreach (var line in few.ToList())
            if (columns.Where(column => Math.Abs(column.Column.Left - line.Column.Left) < 40).OrderByDescending(column => column.Lines).FirstOrDefault() is { Lines: > 0 } wide && wide.Column.Right > line.Column.Right)
                line.Column = wide.Column;
    }

    /// <summary>The step between lines of a paragraph, in sizes of their letters.</summary>
    private static double UsualStep(IReadOnlyList<LayoutLine> lines)
    {
        var steps = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page && Math.Abs(pair.First.Size - pair.Second.Size) < SizeTolerance)
            .Select(pair => (pair.First.Baseline - pair.Second.Baseline) / Math.Max(pair.First.Size, 1)).Where(step => step is > 0.9 and < 2.4).Order().ToList();
        return steps.Count > 0 ? steps[steps.Count / 2] : 1.3;
    }

    private void Add(LayoutLine line)
    {
        if (paragraphs is [.., var last] && GoesOn(last, line))
            last.Lines.Add(line);
        else
            paragraphs.Add(new LayoutParagraph { Lines = [line], Label = LabelOf(line, paragraphs.LastOrDefault()) });
    }

    private bool GoesOn(LayoutParagraph above, LayoutLine line)
    {
        var last = above.Last;
        if (line.Table is not null || last.Table is not null || Math.Abs(last.Size - line.Size) > SizeTolerance || LabelOf(line, above) is not null)
            return false;
        if (last.Page != line.Page || line.Baseline > last.Baseline)
            return above.IsBold == line.IsBold && IsUnfinished(last, line);
        if (IsApart(last, line))
            return false;
        return above.IsBold == line.IsBold ? !EndsAbove(above, line) : !above.IsBold && !EndsEarly(last, line);
    }

    private bool IsApart(LayoutLine last, LayoutLine line) => (last.Baseline - line.Baseline) / Math.Max(line.Size, 1) > usualStep * LargestStep;

    private static bool EndsAbove(LayoutParagraph above, LayoutLine line)
    {
        var indent = line.Box.Left - above.Last.Box.Left;
        return EndsEarly(above.Last, line) || (indent > line.Size * 0.7 && above.Label is null && StartsAnew(line) && SentenceEnd().IsMatch(above.Last.Text));
    }

    /// <summary>The next word would have found room in the line: the writer began a new one on purpose.</summary>
    private static bool EndsEarly(LayoutLine line, LayoutLine next)
    {
        var word = WordBreak.FirstWord(next.Text).Length * next.Size * 0.6;
        return StartsAnew(next) && SentenceEnd().IsMatch(line.Text) && line.Box.Right + word + next.Size < line.Column.Right - (line.Column.Width * 0.08);
    }

    private static bool IsUnfinished(LayoutLine last, LayoutLine next) =>
        WordBreak.IsAcross(last.Text, next.Text)
        || (!SentenceEnd().IsMatch(last.Text) && (!StartsAnew(next) || last.Box.Right > last.Column.Right - (last.Column.Width * 0.15)))
        || (!StartsAnew(next) && last.Box.Right > last.Column.Right - (last.Column.Width * 0.15));

    private static bool StartsAnew(LayoutLine line) => !char.IsLower(line.Text.FirstOrDefault(char.IsLetterOrDigit));

    private string? LabelOf(LayoutLine line, LayoutParagraph? above)
    {
        // What stands apart from the line above needs no end of a sentence there.
        var isBelow = above is not null && above.Table is null && above.Last.Page == line.Page && above.Last.Baseline > line.Baseline
            && Math.Abs(above.Last.Size - line.Size) <= SizeTolerance && !IsApart(above.Last, line);
        if (line.Table is not null || !ListItem.Begins(line.Text, isBelow ? above!.Last.Text : null, isBelow ? above!.First.Text : null))
            return null;
        return Label().Match(line.Text).Value is { Length: > 0 } label ? label : null;
    }

    [GeneratedRegex(@"[.?!:;][""'’”)\]]*\z")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\A\S+(?=\s|\z)")]
    private static partial Regex Label();
}
