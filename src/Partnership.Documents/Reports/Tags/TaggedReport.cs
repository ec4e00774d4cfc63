using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Makes a report out of the tags of a PDF.</summary>
internal static class TaggedReport
{
    /// <summary>The report; null when there are no tags, or they leave out too much to be trusted.</summary>
    internal static ReadableReport? Make(PdfDocument document, CancellationToken cancellationToken)
    {
        if (StructureTree.Read(new PdfObjects(document), cancellationToken) is not { } root)
            return null;
        var pages = Pages(document, cancellationToken);
        if (!TagCoverage.IsEnough(root, pages))
            return null;

        var catalog = new PdfCatalog(document);
        var words = KnownWords.Of(pages.SelectMany(page => page.Lines));
        var (text, notes) = TagReader.Read(root, pages, words, catalog.Language);
        var (title, blocks) = HeadingLevels.Settle(FootnoteMatcher.Match(text, notes), PdfCatalog.NullIfBlank(document.Information.Title));
        return new ReadableReport { Title = title, Language = Html.Languages.OrNull(catalog.Language), Source = ReportSource.Tags, PageCount = pages.Count, Blocks = Html.ReportForm.Of(blocks) };
    }

    private static List<MarkedPage> Pages(PdfDocument document, CancellationToken cancellationToken)
    {
        var pages = new List<MarkedPage>(document.NumberOfPages);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add(Page(document, number));
        }

        return pages;
    }

    private static MarkedPage Page(PdfDocument document, int number)
    {
        try
        {
            return MarkedPage.Of(document.GetPage(number));
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return MarkedPage.Empty;
        }
    }
}
