using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports;

/// <summary>The label that a note's words begin with.</summary>
internal static class NoteLabel
{
    /// <summary>Takes the label off the first words, and gives it; null when there is none.</summary>
    internal static string? TakeOff(List<ReportBlock> blocks)
    {
        if (blocks is not [Paragraph first, ..])
            return null;
        var pieces = InlinePiece.Of(first.Runs).SkipWhile(piece => string.IsNullOrWhiteSpace(piece.Text)).ToList();
        if (pieces.Count == 0)
            return null;

        string? label;
        if (FootnoteMatcher.Label(pieces[0].Text) is { } raised)
        {
            label = raised;
            pieces.RemoveAt(0);
        }
        else
        {
            (label, var rest) = FootnoteMatcher.Split(pieces[0].Text ?? "");
            pieces[0] = pieces[0] with { Text = rest };
        }

        blocks[0] = first with { Runs = InlinePiece.Runs(pieces) };
        return label;
    }
}
