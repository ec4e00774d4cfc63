using Partnership.Documents.Forensics.Painting;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Looks for text that a reader of a page doesn't see, and for pages that are pictures.</summary>
internal static class PageLook
{
    /// <summary>A page number and a date may stand on a scan; the scan still is all there is to read.</summary>
    private const int FewLetters = 20;

    private const double MostOfThePage = 0.6;
    private const int ManyCurves = 120;
    private const int MostRunsOfAPage = 25;

    internal static void At(PdfSubject subject)
    {
        subject.Document.AddPageFactory<PaintedPage, PagePainterFactory>();
        for (var number = 1; number <= subject.Document.NumberOfPages; number++)
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            try
            {
                At(subject, number, subject.Document.GetPage<PaintedPage>(number));
            }
            catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
            {
                new PageFindings(subject.Findings, number, Area.Nothing).Damaged();
            }
        }
    }

    private static void At(PdfSubject subject, int number, PaintedPage page)
    {
        var dictionary = number <= subject.Tree.Pages.Count ? subject.Tree.Pages[number - 1] : null;
        var review = PageReview.Of(page, subject.Layers, CoveringMarks.On(page, dictionary, subject.Objects));
        var reading = Reading(review);
        var words = new PageFindings(subject.Findings, number, page.Visible);
        if (reading is not null)
            words.Scan(reading);
        else if (review.VisibleLetters < FewLetters && (review.PartUnderPictures >= MostOfThePage || IsDrawnText(page, review)))
            words.Picture();
        if (review.IsCutShort)
            words.TooComplex();
        foreach (var replacement in ReplacedWords.Unseen(page))
            words.Replaced(replacement);

        foreach (var run in Gathered(review.Hidden.Where(run => reading is null || !IsBehindScan(run))))
            words.Hidden(run);
    }

    /// <summary>The words that a machine read from a scan, if that is what the page is.</summary>
    private static HiddenWords? Reading(PageReview review)
    {
        var behind = review.Hidden.Where(IsBehindScan).ToList();
        var letters = behind.Sum(run => run.Letters);
        if (letters == 0 || review.VisibleLetters > Math.Max(FewLetters, letters / 4) || review.PartUnderPictures < MostOfThePage)
            return null;

        return Together(behind);
    }

    /// <summary>Such words are set so that they aren't painted, or painted first and the picture over them.</summary>
    private static bool IsBehindScan(HiddenWords run) => run.Reason == HiddenReason.Unpainted || run.Cover is { IsPicture: true };

    private static bool IsDrawnText(PaintedPage page, PageReview review) =>
        review.VisibleLetters == 0 && page.Glyphs.Count == 0 && page.Curves >= ManyCurves;

    /// <summary>A page with very many hidden places gets one finding for each reason.</summary>
    private static IEnumerable<HiddenWords> Gathered(IEnumerable<HiddenWords> runs)
    {
        var all = runs.ToList();
        return all.Count <= MostRunsOfAPage
            ? all
            : all.GroupBy(run => (run.Reason, run.Layer)).Select(group => Together([.. group]));
    }

    private static HiddenWords Together(List<HiddenWords> runs)
    {
        var together = new HiddenWords(runs[0].Reason, runs[0].Cover, runs[0].Layer);
        foreach (var run in runs)
            together.Glyphs.AddRange(run.Glyphs);
        return together;
    }
}
