namespace Partnership.Documents.Reports.Html;

/// <summary>Collects blocks one after the other; words that stand between blocks become paragraphs.</summary>
internal sealed class BlockFlow
{
    private readonly List<ReportBlock> blocks = [];
    private readonly List<InlinePiece> words = [];
    private string? language;
    private string? direction;

    internal void Add(string text, InlineMarks marks) => words.Add(new InlinePiece(text, 0, 0, marks));

    internal void Add(PageStartRun page, InlineMarks marks) => words.Add(new InlinePiece(null, page.Number, 0, marks));

    internal void Add(FootnoteReference note, InlineMarks marks) =>
        words.Add(new InlinePiece(null, 0, note.Id, marks with { Href = null, IsSuperscript = false }));

    internal void Add(ReportBlock block)
    {
        EndParagraph();
        blocks.Add(block);
    }

    /// <summary>Adds what stands in a part of its own, whose paragraphs have its language.</summary>
    internal void Within(string? partLanguage, string? partDirection, Action add)
    {
        EndParagraph();
        var outside = (language, direction);
        (language, direction) = (partLanguage ?? language, partDirection ?? direction);
        add();
        EndParagraph();
        (language, direction) = outside;
    }

    internal IReadOnlyList<ReportBlock> End()
    {
        EndParagraph();
        return blocks;
    }

    private void EndParagraph()
    {
        if (words.Exists(piece => !string.IsNullOrWhiteSpace(piece.Text) || piece.Text is null))
            blocks.Add(new Paragraph(InlinePiece.Runs([.. words])) { Language = language, Direction = direction });
        words.Clear();
    }
}
