using Partnership.Documents.PageTexts;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Collects the blocks of one part of the tree; words that stand between blocks become paragraphs.</summary>
internal sealed class TagFlow(KnownWords words)
{
    private const int LongestLabel = 4;

    private readonly List<ReportBlock> blocks = [];
    private readonly List<ReportBlock> after = [];
    private readonly List<InlinePiece> pieces = [];
    private LetterPlace? last;

    internal List<ReportBlock> Blocks => blocks;

    internal bool HasWords => pieces.Exists(piece => !string.IsNullOrWhiteSpace(piece.Text));

    /// <summary>The gap between the words so far and what comes next.</summary>
    internal LetterGap GapTo(MarkedText text) => last is { } place && text.First is { } next ? place.GapTo(next) : LetterGap.None;

    internal void AddPage(int number) => pieces.Add(new InlinePiece(null, number, 0, default));

    internal void Add(string text, InlineMarks marks) => pieces.Add(new InlinePiece(text, 0, 0, marks));

    /// <param name="text">The text.</param>
    /// <param name="marks">What marks it besides its look.</param>
    /// <param name="startsPages">The pages that begin with it.</param>
    internal void Add(MarkedText text, InlineMarks marks, IEnumerable<int> startsPages)
    {
        var starts = startsPages.ToList();
        if (HasWords && (starts.Count > 0 || GapTo(text) != LetterGap.None))
            Add(starts.Count > 0 || GapTo(text) == LetterGap.Line ? "\n" : " ", marks);
        starts.ForEach(AddPage);
        var isRaised = text.Letters <= LongestLabel && GapTo(text) != LetterGap.Line && last is { } line && text.First is { } first && line.IsBelow(first);
        foreach (var piece in text.Pieces)
            Add(piece.Text, marks with
            {
                IsStrong = marks.IsStrong || piece.IsBold,
                IsEmphasis = marks.IsEmphasis || piece.IsItalic,
                IsSuperscript = marks.IsSuperscript || piece.IsRaised || isRaised,
            });
        last = text.Last ?? last;
    }

    /// <summary>Adds a block before which the paragraph ends.</summary>
    internal void Add(ReportBlock block)
    {
        EndParagraph();
        blocks.Add(block);
    }

    /// <summary>Adds a block behind the paragraph in which it stands.</summary>
    internal void AddBehind(ReportBlock block)
    {
        if (HasWords)
            after.Add(block);
        else
            Add(block);
    }

    internal void EndParagraph(string? language = null)
    {
        if (HasWords)
            blocks.Add(new Paragraph(Words()) { Language = language });
        else
            blocks.AddRange(pieces.Where(piece => piece.Page > 0).Select(piece => new PageStart(piece.Page)));
        pieces.Clear();
        last = null;
        blocks.AddRange(after);
        after.Clear();
    }

    /// <summary>The words so far, taken out.</summary>
    internal IReadOnlyList<ReportRun> TakeWords(bool isPlain)
    {
        var taken = Words(isPlain);
        pieces.Clear();
        last = null;
        return taken;
    }

    private IReadOnlyList<ReportRun> Words(bool isPlain = false)
    {
        var joined = LineJoiner.Join(pieces, words);
        return InlinePiece.Runs(isPlain ? [.. joined.Select(piece => piece with { Marks = piece.Marks with { IsStrong = false, IsEmphasis = false } })] : joined);
    }
}
