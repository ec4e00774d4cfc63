using CsCheck;
using Partnership.Documents.Reports;

namespace Partnership.Documents.Tests.Reports.Html;

/// <summary>Makes blocks in tests.</summary>
internal static class Blocks
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.OneOf("word", " ", "two words", "\u00A0", "\n", " <b>&amp;\"'", "é", "😀", "\u202E", "\0", "\uFEFF", "\uD800", "\uF0B7", "1.", "Notes", "\uFFFE"),
        Gen.Int[0, char.MaxValue].Select(i => ((char)i).ToString()));

    private static readonly Gen<ReportRun> AnyWords = Gen.Recursive<ReportRun>((depth, self) => depth > 3
        ? AnyText.Select(text => (ReportRun)new TextRun(text))
        : Gen.OneOf(
            AnyText.Select(text => (ReportRun)new TextRun(text)),
            AnyText.Select(text => (ReportRun)new TextRun(text)),
            Gen.Int[-1, 9].Select(n => (ReportRun)new PageStartRun(n)),
            Gen.Int[-1, 4].Select(n => (ReportRun)new FootnoteReference(n)),
            self.Array[0, 3].Select(runs => (ReportRun)new StrongRun(runs)),
            self.Array[0, 3].Select(runs => (ReportRun)new EmphasisRun(runs)),
            self.Array[0, 3].Select(runs => (ReportRun)new SuperscriptRun(runs)),
            Gen.Select(Gen.OneOf("https://example.org/a?b=1&c=2", "mailto:a@example.org", "javascript:alert(1)", "#page-2", "#note-1", "#note-1-back", "#section-a", "http://a b", "data:x"), self.Array[0, 3])
                .Select((href, runs) => (ReportRun)new LinkRun(href, runs))));

    private static readonly Gen<ReportRun[]> Runs = AnyWords.Array[0, 5];

    internal static readonly Gen<ReportBlock> Any = Gen.Recursive<ReportBlock>((depth, self) => depth > 9 ? Leaf() : Gen.OneOf(
        Leaf(), Leaf(), Leaf(),
        Gen.Select(Gen.Bool, self.Array[0, 3].Array[0, 3], Gen.Int[-1, 5]).Select((ordered, items, start) =>
            (ReportBlock)new ReportList(ordered, [.. items.Select(blocks => new ReportListItem(blocks))]) { Start = start }),
        self.Array[0, 3].Select(blocks => (ReportBlock)new Quote(blocks)),
        Gen.Select(Gen.Int[-1, 4], self.Array[0, 3]).Select((id, blocks) => (ReportBlock)new Footnote(id, blocks)),
        Gen.Select(Gen.Select(self.Array[0, 2], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 3].Array[0, 3], Runs).Select((rows, caption) => (ReportBlock)new ReportTable(
            [.. rows.Select(row => new ReportRow([.. row.Select(cell => new ReportCell(cell.Item1) { Header = (CellHeader)cell.Item2, ColumnSpan = cell.Item3, RowSpan = cell.Item3 })]))])
        { Caption = caption })));

    internal static ReportBlock[] OfEveryKind =>
    [
        new PageStart(1), Heading(2, "Findings"), new Paragraph([new StrongRun([new TextRun("One ")]), new EmphasisRun([new TextRun("two")]), new PageStartRun(2), new SuperscriptRun([new TextRun("st")]), new LinkRun("https://example.org", [new TextRun("link")]), new FootnoteReference(1)]) { Language = "cy" },
        new ReportList(true, [Item("a"), Item("b")]) { Start = 2 }, new Quote([Paragraph("q")]) { Direction = "rtl" }, new Figure("A graph"),
        new ReportTable([new ReportRow([Cell("h", CellHeader.Column), Cell("i", CellHeader.Column)]), new ReportRow([Cell("x", CellHeader.Row), Cell("y")])]) { Caption = [new TextRun("c")] },
        new Footnote(1, [Paragraph("n")]),
    ];

    internal static ReadableReport Report(params ReportBlock[] blocks) => new() { Source = ReportSource.Tags, Blocks = blocks };

    internal static Paragraph Paragraph(string text) => new([new TextRun(text)]);

    internal static Heading Heading(int level, string text) => new(level, [new TextRun(text)]);

    internal static ReportListItem Item(string text) => new([Paragraph(text)]);

    internal static ReportCell Cell(string text, CellHeader header = CellHeader.None) => new([Paragraph(text)]) { Header = header };

    internal static string Page(int number) =>
        $"<span id=\"page-{number}\" class=\"report-page\">Page {number}</span>";

    private static Gen<ReportBlock> Leaf() => Gen.OneOf(
        Gen.Int[-1, 9].Select(n => (ReportBlock)new PageStart(n)),
        Runs.Select(runs => (ReportBlock)new Paragraph(runs)),
        Gen.Select(Runs, Gen.OneOf((string?)null, "cy", "x\"y"), Gen.OneOf((string?)null, "rtl", "auto")).Select((runs, language, direction) => (ReportBlock)new Paragraph(runs) { Language = language, Direction = direction }),
        Gen.Select(Gen.Int[0, 8], Runs, Gen.OneOf((string?)null, "section-a", "section-notes", "page-1", "x y")).Select((level, runs, id) => (ReportBlock)new Heading(level, runs) { Id = id }),
        AnyText.Select(text => (ReportBlock)new Figure(text)));
}
