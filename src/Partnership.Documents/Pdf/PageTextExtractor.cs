using Partnership.Documents.Examination;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Partnership.Documents.Pdf;

/// <summary>Puts the letters of a page together as a person would read them.</summary>
internal static class PageTextExtractor
{
    /// <summary>A dense page of print has about 6,000 letters; layout analysis takes far more than twice as long for twice as many.</summary>
    private const int MostLettersToLayOut = 20_000;

    /// <summary>No page may be wider or higher than this many points, so nothing that is to be read lies further out.</summary>
    private const double LargestPage = 14_400;

    internal static string Extract(Page page) => ExtractPlaced(page, _ => []).Text;

    /// <summary>The text, and the places of its words where the page could be laid out.</summary>
    internal static PageText ExtractPlaced(Page page) => ExtractPlaced(page, new WordPlaces(page.Width, page.Height).Of);

    private static PageText ExtractPlaced(Page page, Func<IReadOnlyList<TextBlock>, IReadOnlyList<PlacedWord>> places)
    {
        if (page.Letters.Count == 0)
            return new PageText(string.Empty, []);

        var blocks = CanBeLaidOut(page.Letters) ? InReadingOrder(page) : [];
        var text = PageText.Of(blocks);
        return text.Length > 0 ? new PageText(text, places(blocks)) : new PageText(InOrderOfTheFile(page), []);
    }

    /// <summary>Docstrum allots memory by the distance between words: letters at odd places would take gigabytes.</summary>
    private static bool CanBeLaidOut(IReadOnlyList<Letter> letters) =>
        letters.Count <= MostLettersToLayOut
        && letters.All(letter => IsNearPage(letter.BoundingBox) && IsNearPage(new(letter.StartBaseLine, letter.EndBaseLine)));

    private static bool IsNearPage(PdfRectangle box) =>
        Math.Abs(box.Left) < LargestPage && Math.Abs(box.Right) < LargestPage
        && Math.Abs(box.Bottom) < LargestPage && Math.Abs(box.Top) < LargestPage;

    private static IReadOnlyList<TextBlock> InReadingOrder(Page page)
    {
        try
        {
            var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters);
            var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
            return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks)];
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            // Odd geometry (letters of no size) defeats the analysis, not the page.
            return [];
        }
    }

    private static string InOrderOfTheFile(Page page) =>
        ContentOrderTextExtractor.GetText(page).ReplaceLineEndings("\n").Trim();
}
