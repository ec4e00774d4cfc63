using System.Text.RegularExpressions;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports;

/// <summary>Finds the notes that raised numbers in the text stand for.</summary>
internal sealed partial class FootnoteMatcher
{
    /// <summary>More notes than this are none, and looking for each takes time.</summary>
    private const int MostNotes = 5_000;

    private readonly List<(string Label, IReadOnlyList<ReportBlock> Blocks)> notes;
    private readonly Dictionary<int, int> ids = [];
    private int from;

    private FootnoteMatcher(List<(string, IReadOnlyList<ReportBlock>)> notes) => this.notes = notes;

    /// <summary>The blocks with references in place of raised labels, and behind them the notes, counted through.</summary>
    /// <param name="blocks">The text.</param>
    /// <param name="notes">The notes in the order in which the file has them, with the labels that stand before them.</param>
    internal static IReadOnlyList<ReportBlock> Match(IReadOnlyList<ReportBlock> blocks, List<(string Label, IReadOnlyList<ReportBlock> Blocks)> notes)
    {
        if (notes.Count == 0)
            return blocks;
        if (notes.Count > MostNotes)
            return [.. blocks, .. notes.SelectMany(note => note.Blocks)];
        var matcher = new FootnoteMatcher(notes);
        var text = BlockWords.Change(blocks, matcher.Change);
        for (var index = 0; index < notes.Count; index++)
            matcher.ids.TryAdd(index, matcher.ids.Count + 1);
        return [.. text, .. matcher.ids.OrderBy(pair => pair.Value).Select(pair => new Footnote(pair.Value, notes[pair.Key].Blocks))];
    }

    /// <summary>The label of a note, or of a reference to one, without what stands around it; null when it can be none.</summary>
    internal static string? Label(string? text) => text is not null && LabelForm().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>A note's words without the label before them.</summary>
    internal static (string? Label, string Words) Split(string text) =>
        StartForm().Match(text) is { Success: true } match ? (match.Groups[1].Value, text[match.Length..]) : (null, text);

    private IEnumerable<InlinePiece> Change(InlinePiece piece)
    {
        if (!piece.Marks.IsSuperscript || Label(piece.Text) is not { } label)
            return [piece];
        // Labels may begin anew with a chapter or a page, so the next note that nothing refers to yet counts.
        var found = Enumerable.Range(0, notes.Count).FirstOrDefault(index => index >= from && notes[index].Label == label && !ids.ContainsKey(index), -1);
        if (found < 0)
            found = notes.FindLastIndex(note => note.Label == label);
        if (found < 0)
            return [piece];
        from = Math.Max(from, found);
        if (!ids.TryGetValue(found, out var id))
            ids[found] = id = ids.Count + 1;
        return [new InlinePiece(null, 0, id, piece.Marks with { IsSuperscript = false, Href = null })];
    }

    [GeneratedRegex(@"\A\s*[\[(]?([0-9]{1,4}|[ivxlc]{1,6}|[*†‡§¶]{1,4})[\])]?\s*\z")]
    private static partial Regex LabelForm();

    [GeneratedRegex(@"\A\s*[\[(]?([0-9]{1,4}|[ivxlc]{1,6}(?=[.\s])|[*†‡§¶]{1,4})[\]).]?(?:\s+|(?=[\p{Lu}""“‘]))")]
    private static partial Regex StartForm();
}
