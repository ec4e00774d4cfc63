namespace Partnership.Documents.PageTexts;

/// <summary>One line of a page. Two lines of the same text are not the same line.</summary>
internal sealed class PageLine
{
    /// <summary>A head or foot of more lines than this is text.</summary>
    private const int LinesOfAnEdge = 3;

    /// <summary>The words, clean, but for the hyphen or soft hyphen that may end them.</summary>
    internal required string Text { get; set; }

    /// <summary>The place of the line's block on the page, from 0.</summary>
    internal required int Block { get; init; }

    /// <summary>How many lines stand between this one and the nearer end of the page's text.</summary>
    internal int FromEnd { get; private set; }

    /// <summary>Whether a running head or foot could stand here.</summary>
    internal bool IsAtAnEdge => FromEnd < LinesOfAnEdge;

    internal static List<PageLine> OfPage(string page)
    {
        var lines = new List<PageLine>();
        var block = 0;
        foreach (var raw in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(raw))
                block++;
            else if (CleanCharacters.Of(raw) is { Length: > 0 } text)
                lines.Add(new PageLine { Text = text, Block = block });
        }

        for (var index = 0; index < lines.Count; index++)
            lines[index].FromEnd = Math.Min(index, lines.Count - 1 - index);
        return lines;
    }
}
