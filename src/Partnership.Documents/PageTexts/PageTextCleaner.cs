using System.Collections.Immutable;

namespace Partnership.Documents.PageTexts;

/// <summary>Makes text to read and to search of the lines that stand on the pages of a PDF.</summary>
public static class PageTextCleaner
{
    /// <summary>
    /// Joins lines to paragraphs and broken words to whole ones, and leaves out running heads, feet and page numbers. A
    /// paragraph that goes on over a page stays on both; a word that does belongs to the page where it begins.
    /// </summary>
    /// <param name="pages">The text of each page as a <see cref="Pdf.PdfPageText"/> has it.</param>
    /// <returns>As many pages; paragraphs are separated by one line feed.</returns>
    public static ImmutableArray<string> Clean(IReadOnlyList<string> pages)
    {
        List<List<PageLine>> lines = [.. pages.Select(PageLine.OfPage)];
        var running = RunningLines.Of(lines);
        foreach (var page in lines)
            page.RemoveAll(running.Contains);

        var words = KnownWords.Of(lines.SelectMany(page => page).Select(line => line.Text));
        PageBreaks.Mend(lines, words);
        return [.. lines.Select(page => Paragraphs.Of(page, words))];
    }
}
