using System.IO.Packaging;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Documents.Pdf;
using Partnership.Documents.Reports.Docx;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports;

/// <summary>Makes readable reports out of Word documents.</summary>
internal static class WordReports
{
    /// <summary>What unpacks to more than this is no report.</summary>
    private const long MostCharactersOfAPart = 100_000_000;

    /// <summary>The report; null when the file has no words, or can't be read.</summary>
    /// <param name="docx">A file that nobody vouches for; it must be seekable.</param>
    /// <param name="ct">Stops the work at the next paragraph.</param>
    internal static ReadableReport? Make(Stream docx, CancellationToken ct)
    {
        try
        {
            // Opened by itself, a document asks for a temporary file, which the worker can't make.
            using var package = Package.Open(docx, FileMode.Open, FileAccess.Read);
            using var document = WordprocessingDocument.Open(package, new OpenSettings { MaxCharactersInPart = MostCharactersOfAPart });
            return document.MainDocumentPart is { Document.Body: { } body } main ? Make(document, main, body, ct) : null;
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }

    private static ReadableReport? Make(WordprocessingDocument document, MainDocumentPart main, Body body, CancellationToken ct)
    {
        var pages = new WordPages();
        var notes = new WordNotes(main);
        var styles = new WordStyles(main.StyleDefinitionsPart);
        var context = new WordContext(styles, new WordNumbering(main.NumberingDefinitionsPart), pages, notes, ct);
        var blocks = WordBlocks.Read(body, context, main);
        if (blocks.Count == 0)
            return null;

        var count = pages.Count;
        // Notes are no part of the pages, but may refer to other notes.
        for (var index = 0; index < notes.Referred.Count; index++)
            blocks.Add(new Footnote(index + 1, WordBlocks.Read(notes.Referred[index].Note, context, notes.Referred[index].Part)));
        var (title, settled) = HeadingLevels.Settle(WithTitle(blocks, out var first), first ?? PdfCatalog.NullIfBlank(document.PackageProperties.Title), isSure: first is not null);
        return new ReadableReport
        {
            Title = title,
            Language = Html.Languages.OrNull(main.StyleDefinitionsPart?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages?.Val?.Value),
            Source = ReportSource.Word,
            PageCount = count > 1 ? count : 0,
            Blocks = ReportForm.Of(count > 1 ? settled : WithoutPages(settled)),
        };
    }

    /// <summary>Takes the words of the title's own style out of the text.</summary>
    private static List<ReportBlock> WithTitle(List<ReportBlock> blocks, out string? title)
    {
        var found = blocks.OfType<Heading>().FirstOrDefault(heading => heading.Level == 0);
        title = found is null ? null : ReportText.Clean(string.Concat(InlinePiece.Of(found.Runs).Select(piece => piece.Text)));
        return [.. blocks.SelectMany(block => block switch
        {
            Heading heading when ReferenceEquals(heading, found) => heading.Runs.OfType<PageStartRun>().Select(run => (ReportBlock)new PageStart(run.Number)),
            Heading { Level: 0 } heading => [heading with { Level = 1 }],
            _ => [block],
        })];
    }

    /// <summary>A document that knows of one page only doesn't know its pages.</summary>
    private static IReadOnlyList<ReportBlock> WithoutPages(IReadOnlyList<ReportBlock> blocks) =>
        BlockWords.Change([.. blocks.Where(block => block is not PageStart)], piece => piece.Page > 0 ? [] : [piece]);
}
