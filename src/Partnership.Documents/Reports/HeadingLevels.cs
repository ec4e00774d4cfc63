namespace Partnership.Documents.Reports;

/// <summary>Brings the levels of a file's headings to those of a page whose title is its only heading of level 1.</summary>
internal static class HeadingLevels
{
    private const int LongestTitle = 300;

    /// <summary>A cover may have a place or the name of a series above the title.</summary>
    private const int FirstHeadings = 3;

    /// <summary>The blocks with headings from level 2, none deeper than one below the heading before it, and the title apart from them.</summary>
    /// <param name="blocks">Blocks whose headings have levels from 1.</param>
    /// <param name="title">The title by the file's properties, if it has one.</param>
    /// <param name="isSure">Whether the title was said by the text itself, so that no heading is it.</param>
    internal static (string? Title, IReadOnlyList<ReportBlock> Blocks) Settle(IReadOnlyList<ReportBlock> blocks, string? title, bool isSure = false)
    {
        var headings = blocks.OfType<Heading>().ToList();
        // A single heading above all others at the beginning is the title; several of level 1 are chapters.
        if (!isSure && headings.Count(heading => heading.Level == 1) == 1 && headings.Take(FirstHeadings).FirstOrDefault(heading => heading.Level == 1) is { } first)
        {
            title = WordsOf(first) is { Length: > 0 and <= LongestTitle } words ? words : title;
            headings.Remove(first);
            // A page that begins with the title begins all the same.
            blocks = [.. blocks.SelectMany(block => ReferenceEquals(block, first) ? first.Runs.OfType<PageStartRun>().Select(run => (ReportBlock)new PageStart(run.Number)) : [block])];
        }

        var shift = headings.Count > 0 ? 2 - headings.Min(heading => heading.Level) : 0;
        var last = 1;
        return (title, [.. blocks.Select(block => block is Heading heading ? heading with { Level = last = Math.Clamp(heading.Level + shift, 2, Math.Min(last + 1, 6)) } : block)]);
    }

    private static string WordsOf(Heading heading) => Html.ReportText.Clean(string.Concat(Html.InlinePiece.Of(heading.Runs).Select(piece => piece.Text)));
}
