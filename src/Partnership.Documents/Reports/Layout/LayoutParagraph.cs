using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Lines that belong together, and how they look.</summary>
internal sealed class LayoutParagraph
{
    internal required List<LayoutLine> Lines { get; init; }

    internal LayoutLine First => Lines[0];

    internal LayoutLine Last => Lines[^1];

    internal double Size => First.Size;

    internal bool IsBold => Lines.TrueForAll(line => line.IsBold);

    internal string Text => string.Join(' ', Lines.Select(line => line.Text));

    /// <summary>The label that its first line begins with; null when it is no item of a list.</summary>
    internal string? Label { get; init; }

    internal ReportTable? Table => First.Table;

    /// <summary>The words, with a line feed between lines and a page's start before the first line of a page.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="startsPages">The pages that begin with a line, by the line.</param>
    /// <param name="isPlain">Whether weight and slant mean nothing here.</param>
    /// <param name="without">How many letters are left out at the beginning.</param>
    internal static List<ReportRun> Runs(IReadOnlyList<LayoutLine> lines, IReadOnlyDictionary<LayoutLine, List<int>> startsPages, bool isPlain, int without = 0) =>
        [.. InlinePiece.Runs(Pieces(lines, startsPages, isPlain, without))];

    internal static List<InlinePiece> Pieces(IReadOnlyList<LayoutLine> lines, IReadOnlyDictionary<LayoutLine, List<int>> startsPages, bool isPlain, int without)
    {
        var pieces = new List<InlinePiece>();
        foreach (var line in lines)
        {
            if (pieces.Count > 0)
                pieces.Add(new InlinePiece("\n", 0, 0, default));
            foreach (var page in startsPages.GetValueOrDefault(line) ?? [])
                pieces.Add(new InlinePiece(null, page, 0, default));
            foreach (var piece in line.Pieces)
            {
                var text = without > 0 ? LeadingLetters.TakeOff(piece.Text, ref without) : piece.Text;
                pieces.Add(new InlinePiece(text, 0, 0, new InlineMarks(piece.IsBold && !isPlain, piece.IsItalic && !isPlain, piece.IsRaised, piece.Href)));
            }
        }

        return pieces;
    }
}
