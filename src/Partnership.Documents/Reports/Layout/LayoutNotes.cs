namespace Partnership.Documents.Reports.Layout;

/// <summary>Finds the notes in small print at the foot of a page.</summary>
internal static class LayoutNotes
{
    private const double LargestRatio = 0.93;

    /// <summary>The lines of the notes of a page: those behind the last line of text, from the first that a raised number of the page names.</summary>
    internal static List<LayoutLine> Of(List<LayoutLine> page, double body)
    {
        var raised = page.SelectMany(line => line.Pieces).Where(piece => piece.IsRaised).Select(piece => FootnoteMatcher.Label(piece.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var start = page.FindLastIndex(line => line.Table is not null || line.Size > body * LargestRatio) + 1;
        if (start == 0 || raised.Count == 0)
            return [];
        while (start < page.Count && !(LabelOf(page[start]) is { } label && raised.Contains(label)))
            start++;
        return page.GetRange(start, page.Count - start);
    }

    /// <summary>The notes with their labels.</summary>
    internal static IEnumerable<(string Label, List<LayoutLine> Lines)> Split(IEnumerable<LayoutLine> lines)
    {
        (string Label, List<LayoutLine> Lines)? note = null;
        foreach (var line in lines)
        {
            if (LabelOf(line) is { } label)
            {
                if (note is { } ended)
                    yield return ended;
                note = (label, []);
            }

            note?.Lines.Add(line);
        }

        if (note is { } last)
            yield return last;
    }

    private static string? LabelOf(LayoutLine line) => FootnoteMatcher.Split(line.Text).Label
        ?? (line.Pieces.SkipWhile(piece => string.IsNullOrWhiteSpace(piece.Text)).FirstOrDefault() is { IsRaised: true } first ? FootnoteMatcher.Label(first.Text) : null);
}
