using Partnership.Documents.Pdf;
using Partnership.Documents.Reports.Tags;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Reads the lines of a page in the order in which a person would.</summary>
internal static class LayoutPage
{
    /// <summary>A dense page of print has about 6,000 letters.</summary>
    private const int MostLetters = 20_000;

    /// <summary>No page may be wider or higher than this many points.</summary>
    private const double LargestPage = 14_400;

    internal static List<LayoutLine> Lines(Page page, PdfObjects objects)
    {
        var letters = page.Letters.Where(letter => IsNearPage(LayoutBox.Of(letter.BoundingBox)) && double.IsFinite(letter.StartBaseLine.Y)).ToList();
        if (letters.Count == 0 || letters.Count > MostLetters)
            return InOrderOfTheFile(page);
        try
        {
            var links = PageLinks.Of(page, objects);
            var words = NearestNeighbourWordExtractor.Instance.GetWords(letters).Where(word => word.Letters.Count > 0 && !string.IsNullOrWhiteSpace(word.Text)).Select(word => LayoutWord.Of(word, links)).ToList();
            return DrawnBullets.Set(page, PageColumns.Lines(RuledTables.Set(page, words), page.Number));
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            // Odd geometry defeats the analysis, not the page.
            return InOrderOfTheFile(page);
        }
    }

    private static bool IsNearPage(LayoutBox box) =>
        Math.Abs(box.Left) < LargestPage && Math.Abs(box.Right) < LargestPage && Math.Abs(box.Bottom) < LargestPage && Math.Abs(box.Top) < LargestPage;

    private static List<LayoutLine> InOrderOfTheFile(Page page) =>
    [
        .. ContentOrderTextExtractor.GetText(page).ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))
            .Select((line, index) => new LayoutLine { Page = page.Number, Box = new(0, -index * 12, 1, 10 - (index * 12)), Baseline = -index * 12, Size = 10, Pieces = [new(line, false, false, false)], Text = PageTexts.CleanCharacters.Of(line) }),
    ];
}
