using System.Text;

namespace Partnership.Documents.Reports.Html;

/// <summary>
/// Brings the words of a block into the one form that all ways of writing them have in common: single spaces, none at the ends
/// or at the edge of a mark, equal marks joined.
/// </summary>
internal sealed class InlineForm
{
    private readonly List<InlinePiece> pieces = [];
    private readonly StringBuilder text = new();
    private readonly Func<InlinePiece, InlinePiece?> allow;
    private InlineMarks last;
    private bool hasWords;
    private bool isSpaceDue;
    private bool endsWithSpace;

    private InlineForm(Func<InlinePiece, InlinePiece?> allow) => this.allow = allow;

    /// <param name="runs">The words.</param>
    /// <param name="allow">Gives what may stand for a page's start or a reference to a note, or null for nothing.</param>
    internal static List<InlinePiece> Of(IEnumerable<ReportRun> runs, Func<InlinePiece, InlinePiece?> allow)
    {
        var form = new InlineForm(allow);
        foreach (var piece in InlinePiece.Of(runs))
            form.Add(piece);
        form.EndText();
        return form.WithoutEmptyLinks();
    }

    private void Add(InlinePiece piece)
    {
        var allowed = piece.Text is null ? allow(piece) : piece;
        if (allowed is { Text: { } words })
            AddText(words, allowed.Value.Marks);
        else if (allowed is { } other)
            AddOther(other);
    }

    private void AddText(string words, InlineMarks marks)
    {
        foreach (var character in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(character))
                isSpaceDue |= hasWords && !endsWithSpace;
            else if (ReportText.IsForReaders(character))
            {
                WriteSpace(marks);
                Append(character, marks);
                (hasWords, endsWithSpace) = (true, false);
            }
        }
    }

    private void AddOther(InlinePiece piece)
    {
        // A reference stands close to its word.
        if (piece.Note > 0)
            (hasWords, isSpaceDue, endsWithSpace) = (true, false, false);
        WriteSpace(piece.Marks);
        EndText();
        pieces.Add(piece);
        last = piece.Marks;
    }

    private void WriteSpace(InlineMarks next)
    {
        if (!isSpaceDue)
            return;
        Append(new Rune(' '), last.And(next));
        (isSpaceDue, endsWithSpace) = (false, true);
    }

    private void Append(Rune character, InlineMarks marks)
    {
        if (marks != last)
            EndText();
        text.Append(character);
        last = marks;
    }

    private void EndText()
    {
        if (text.Length > 0)
            pieces.Add(new InlinePiece(text.ToString(), 0, 0, last));
        text.Clear();
    }

    private List<InlinePiece> WithoutEmptyLinks()
    {
        for (var start = 0; start < pieces.Count;)
        {
            var end = start + 1;
            while (end < pieces.Count && pieces[end].Marks.Href == pieces[start].Marks.Href)
                end++;
            if (pieces[start].Marks.Href is not null && pieces.GetRange(start, end - start).TrueForAll(piece => string.IsNullOrWhiteSpace(piece.Text)))
                for (var index = start; index < end; index++)
                    pieces[index] = pieces[index] with { Marks = pieces[index].Marks with { Href = null } };
            start = end;
        }

        return pieces;
    }
}
