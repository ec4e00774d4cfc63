using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports;

/// <summary>Tells from the labels of a list's items whether they are counted, and keeps labels that say more than that.</summary>
internal static partial class ListLabels
{
    /// <param name="items">The items with their labels; an empty label may still stand before the item's words.</param>
    /// <param name="isOrdered">Whether the file says that they are counted.</param>
    internal static ReportList Settle(List<(string Label, List<ReportBlock> Blocks)> items, bool isOrdered)
    {
        List<string> labels = [.. items.Select(item => item.Label.Length > 0 ? item.Label : FirstLabel(item.Blocks))];
        var numbers = labels.Select(NumberOf).ToList();
        var isCounted = numbers.Count > 0 && numbers[0] is { } first && numbers.Select((number, index) => number == first + index).All(isNext => isNext);
        for (var index = 0; index < items.Count; index++)
        {
            var (label, blocks) = items[index];
            if (label.Length == 0 && (isCounted || Bullet().IsMatch(labels[index])))
                TakeOff(blocks, labels[index]);
            else if (label.Length > 0 && !isCounted && !Bullet().IsMatch(label) && !(isOrdered && NumberOf(label) is not null))
                Prepend(blocks, label);
        }

        var ordered = isCounted || (isOrdered && labels.TrueForAll(label => label.Length == 0));
        return new ReportList(ordered, [.. items.Select(item => new ReportListItem(item.Blocks))]) { Start = isCounted ? numbers[0]!.Value : 1 };
    }

    private static int? NumberOf(string label) =>
        Number().Match(label) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string FirstLabel(List<ReportBlock> blocks) =>
        blocks.FirstOrDefault(block => block is not PageStart) is Paragraph first
            ? Start().Match(string.Concat(InlinePiece.Of(first.Runs).Select(piece => piece.Text)).TrimStart()).Value.TrimEnd()
            : "";

    private static void TakeOff(List<ReportBlock> blocks, string label)
    {
        var index = blocks.FindIndex(block => block is Paragraph);
        if (label.Length == 0 || index < 0 || blocks[index] is not Paragraph first)
            return;
        var left = label.Count(c => !char.IsWhiteSpace(c));
        blocks[index] = first with { Runs = InlinePiece.Runs([.. InlinePiece.Of(first.Runs).Select(piece => piece.Text is { } text ? piece with { Text = LeadingLetters.TakeOff(text, ref left) } : piece)]) };
    }

    private static void Prepend(List<ReportBlock> blocks, string label)
    {
        var index = blocks.FindIndex(block => block is not PageStart);
        if (index >= 0 && blocks[index] is Paragraph first)
            blocks[index] = first with { Runs = [new TextRun(label + " "), .. first.Runs] };
        else
            blocks.Insert(Math.Max(index, 0), new Paragraph([new TextRun(label)]));
    }

    [GeneratedRegex(@"\A\(?([0-9]{1,5})[.):]?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[•‣▪▫◦●○■□◆◇➢➤►▶✓✔·o*\-–—\uF000-\uF0FF]\z")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A([•‣▪▫◦●○■□◆◇➢➤►▶✓✔\uF000-\uF0FF]\s*|[·o*\-–—]\s+|\(?[0-9]{1,5}[.):]\s+)")]
    private static partial Regex Start();
}
