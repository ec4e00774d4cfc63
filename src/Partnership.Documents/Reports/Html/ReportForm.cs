namespace Partnership.Documents.Reports.Html;

/// <summary>
/// Brings blocks into the one form in which they are written: every id once, empty blocks gone, notes behind all the rest, pages
/// starting before a paragraph rather than in its first word.
/// </summary>
internal sealed class ReportForm
{
    /// <summary>Lists in lists in tables further down than this are no report; JSON and browsers have limits too.</summary>
    private const int Deepest = 6;

    private const int MostColumns = 100;
    private const int MostRows = 1_000;
    private const int HighestNumber = 999_999;

    private readonly HashSet<int> pages = [];
    private readonly HashSet<int> notes = [];
    private readonly ReportIds ids = new();
    private readonly List<Footnote> footnotes = [];

    private ReportForm()
    {
    }

    internal static IReadOnlyList<ReportBlock> Of(IReadOnlyList<ReportBlock> blocks)
    {
        var form = new ReportForm();
        form.FindNotes(blocks);
        var text = form.Blocks(blocks, 0);
        return [.. text, .. form.footnotes.Select(note => note with { Blocks = form.Blocks(note.Blocks, 1) }).ToList()];
    }

    private void FindNotes(IReadOnlyList<ReportBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Footnote note && IsNumbered(note))
                Keep(note);
            foreach (var inner in Inner(block))
                FindNotes(inner);
        }
    }

    private void Keep(Footnote note)
    {
        if (notes.Add(note.Id))
            footnotes.Add(note with { Language = null, Direction = null });
        else if (footnotes.FindIndex(other => other.Id == note.Id) is >= 0 and var same)
            footnotes[same] = footnotes[same] with { Blocks = [.. footnotes[same].Blocks, .. note.Blocks] };
    }

    private static bool IsNumbered(Footnote note) => note.Id is > 0 and <= HighestNumber;

    private static IEnumerable<IReadOnlyList<ReportBlock>> Inner(ReportBlock block) => block switch
    {
        ReportList list => list.Items.Select(item => item.Blocks),
        ReportTable table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Blocks),
        Quote quote => [quote.Blocks],
        Footnote note => [note.Blocks],
        _ => [],
    };

    private List<ReportBlock> Blocks(IReadOnlyList<ReportBlock> blocks, int depth) => [.. blocks.SelectMany(block => Block(block, depth))];

    private IEnumerable<ReportBlock> Block(ReportBlock block, int depth)
    {
        block = block with { Language = Languages.OrNull(block.Language), Direction = block.Direction is "ltr" or "rtl" ? block.Direction : null };
        return block switch
        {
            PageStart page => pages.Add(page.Number) && page.Number is > 0 and <= HighestNumber ? [new PageStart(page.Number)] : [],
            Heading heading => Words(heading.Runs, pieces => Heading(heading, pieces)),
            Paragraph paragraph => Words(paragraph.Runs, pieces => paragraph with { Runs = InlinePiece.Runs(pieces) }),
            // A picture that can't be seen is a paragraph that says so.
            Figure figure when ReportText.Clean(figure.Alternative) is { Length: > 0 } shown =>
                [new Paragraph([new TextRun($"[Picture: {shown}]")]) { Language = figure.Language, Direction = figure.Direction }],
            Footnote note => IsNumbered(note) ? [] : Blocks(note.Blocks, depth),
            _ when depth >= Deepest => [.. Inner(block).SelectMany(inner => Blocks(inner, depth))],
            ReportList list => List(list, depth),
            ReportTable table => Table(table, depth),
            Quote quote => Blocks(quote.Blocks, depth + 1) is { Count: > 0 } inner ? HasWords(inner) ? [quote with { Blocks = inner }] : inner : [],
            _ => [],
        };
    }

    private IEnumerable<ReportBlock> Words(IEnumerable<ReportRun> runs, Func<List<InlinePiece>, ReportBlock> make) =>
        Lifted(InlineForm.Of(runs, Allowed), make);

    private static IEnumerable<ReportBlock> Lifted(List<InlinePiece> pieces, Func<List<InlinePiece>, ReportBlock> make)
    {
        var starts = pieces.TakeWhile(piece => piece.Page > 0).ToList();
        // A space that followed the page's start is none at the beginning.
        var rest = pieces.GetRange(starts.Count, pieces.Count - starts.Count);
        return [.. starts.Select(piece => new PageStart(piece.Page)), .. rest.Count > 0 ? [make(rest)] : Array.Empty<ReportBlock>()];
    }

    private Heading Heading(Heading heading, List<InlinePiece> pieces) => heading with
    {
        Level = Math.Clamp(heading.Level, 2, 6),
        Id = ids.Section(heading.Id, string.Concat(pieces.Select(piece => piece.Text))),
        Runs = InlinePiece.Runs(pieces),
    };

    private InlinePiece? Allowed(InlinePiece piece)
    {
        if (piece.Page is > 0 and <= HighestNumber)
            return pages.Add(piece.Page) ? piece : null;
        if (piece.Note is > 0 and <= HighestNumber)
            return notes.Contains(piece.Note) ? piece : null;
        return null;
    }

    private List<ReportBlock> List(ReportList list, int depth)
    {
        List<ReportListItem> items = [.. list.Items.Select(item => Blocks(item.Blocks, depth + 1)).Where(blocks => blocks.Count > 0).Select(blocks => new ReportListItem(blocks))];
        if (!items.Exists(item => HasWords(item.Blocks)))
            return [.. items.SelectMany(item => item.Blocks)];
        var start = list.IsOrdered && list.Start is >= 0 and <= HighestNumber ? list.Start : 1;
        // A page that begins with the list begins before it.
        var starts = new List<ReportBlock>();
        while (items[0].Blocks[0] is PageStart first)
        {
            starts.Add(first);
            items[0] = new ReportListItem([.. items[0].Blocks.Skip(1)]);
            if (items[0].Blocks.Count == 0)
                items.RemoveAt(0);
        }

        return [.. starts, list with { Start = start, Items = items }];
    }

    private List<ReportBlock> Table(ReportTable table, int depth)
    {
        var caption = InlineForm.Of(table.Caption, Allowed);
        List<ReportRow> rows = [.. table.Rows.Where(row => row.Cells.Count > 0).Select(row => new ReportRow([.. row.Cells.Select(cell => Cell(cell, depth))]))];
        var all = rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).ToList();
        if (!HasWords(all))
            return [.. Lifted(caption, pieces => new Paragraph(InlinePiece.Runs(pieces))), .. all];

        var first = rows[0].Cells[0];
        var starts = caption.Count > 0 ? [] : first.Blocks.TakeWhile(block => block is PageStart).ToList();
        rows[0] = new ReportRow([first with { Blocks = [.. first.Blocks.Skip(starts.Count)] }, .. rows[0].Cells.Skip(1)]);
        return [.. starts, table with { Caption = InlinePiece.Runs(caption), Rows = rows }];
    }

    private ReportCell Cell(ReportCell cell, int depth) => Cell(cell, Blocks(cell.Blocks, depth + 1));

    private static ReportCell Cell(ReportCell cell, List<ReportBlock> blocks) => cell with
    {
        Blocks = blocks,
        // A header without words heads nothing.
        Header = HasWords(blocks) ? cell.Header : CellHeader.None,
        ColumnSpan = Math.Clamp(cell.ColumnSpan, 1, MostColumns),
        RowSpan = Math.Clamp(cell.RowSpan, 1, MostRows),
    };

    /// <summary>Whether there is more than where pages begin.</summary>
    internal static bool HasWords(IReadOnlyList<ReportBlock> blocks) => blocks.Any(block => block is not PageStart);
}
