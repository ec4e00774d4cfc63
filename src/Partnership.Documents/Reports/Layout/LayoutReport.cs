using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Documents.Reports.Html;
using Partnership.Documents.Reports.Tags;
using UglyToad.PdfPig;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Makes a report out of the look of the pages of a PDF.</summary>
internal static class LayoutReport
{
    /// <summary>The report; null when no page has words.</summary>
    internal static ReadableReport? Make(PdfDocument document, CancellationToken cancellationToken)
    {
        var pages = Pages(document, cancellationToken);
        if (pages.TrueForAll(page => page.Count == 0))
            return null;

        var words = KnownWords.Of(pages.SelectMany(page => page).Select(line => line.Text));
        var catalog = new PdfCatalog(document);
        var (title, blocks) = HeadingLevels.Settle(Blocks(pages, words), PdfCatalog.NullIfBlank(document.Information.Title));
        return new ReadableReport { Title = title, Language = Languages.OrNull(catalog.Language), Source = ReportSource.Layout, PageCount = pages.Count, Blocks = ReportForm.Of(blocks) };
    }

    private static List<List<LayoutLine>> Pages(PdfDocument document, CancellationToken cancellationToken)
    {
        var pages = new List<List<LayoutLine>>(document.NumberOfPages);
        var objects = new PdfObjects(document);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add([.. Page(document, objects, number).Where(line => line.Text.Length > 0)]);
        }

        RunningHeads.RemoveFrom(pages);
        return pages;
    }

    private static List<LayoutLine> Page(PdfDocument document, PdfObjects objects, int number)
    {
        try
        {
            return LayoutPage.Lines(document.GetPage(number), objects);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return [];
        }
    }

    private static IReadOnlyList<ReportBlock> Blocks(List<List<LayoutLine>> pages, KnownWords words)
    {
        var body = new LayoutHeadings(ParagraphBuilder.Build([.. pages.SelectMany(page => page)])).Body;
        var notes = new List<(string Label, IReadOnlyList<ReportBlock> Blocks)>();
        var text = new List<LayoutLine>();
        foreach (var page in pages)
        {
            var foot = LayoutNotes.Of(page, body);
            notes.AddRange(LayoutNotes.Split(foot).Select(note => (note.Label, (IReadOnlyList<ReportBlock>)Note(note.Lines, words))));
            text.AddRange(page.Take(page.Count - foot.Count));
        }

        var paragraphs = ParagraphBuilder.Build(LayoutContents.Without(text));
        var starts = Starts(paragraphs, pages.Count, out var left);
        var blocks = new LayoutBlocks(new LayoutHeadings(paragraphs), words, starts).Read(paragraphs);
        return FootnoteMatcher.Match([.. blocks, .. left.Select(page => new PageStart(page))], notes);
    }

    private static List<ReportBlock> Note(List<LayoutLine> lines, KnownWords words)
    {
        var pieces = LineJoiner.Join(LayoutParagraph.Pieces(lines, new Dictionary<LayoutLine, List<int>>(), isPlain: false, without: 0), words);
        List<ReportBlock> blocks = [new Paragraph(InlinePiece.Runs(pieces))];
        NoteLabel.TakeOff(blocks);
        return blocks;
    }

    private static Dictionary<LayoutLine, List<int>> Starts(List<LayoutParagraph> paragraphs, int pages, out IEnumerable<int> left)
    {
        var starts = new Dictionary<LayoutLine, List<int>>();
        var last = 0;
        foreach (var line in paragraphs.SelectMany(paragraph => paragraph.Lines).Where(line => line.Page > last))
        {
            starts[line] = [.. Enumerable.Range(last + 1, line.Page - last)];
            last = line.Page;
        }

        left = Enumerable.Range(last + 1, pages - last);
        return starts;
    }
}
