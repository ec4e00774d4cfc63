namespace Partnership.Documents.PageTexts;

/// <summary>The pages on which something stands, in their order.</summary>
internal sealed class PageSet
{
    private readonly List<int> pages = [];

    internal int Count => pages.Count;

    private bool AreAllOnOneSide => pages.TrueForAll(page => page % 2 == pages[0] % 2);

    /// <summary>Adds the page, which is the last one added or comes after it.</summary>
    internal void Add(int page)
    {
        if (pages.Count == 0 || pages[^1] != page)
            pages.Add(page);
    }

    /// <summary>Whether these are so many of the pages that what stands on them is no text: half, or most left or right ones.</summary>
    internal bool IsRunning(int pagesWithText) =>
        Count >= 3 && (Count * 2 >= pagesWithText || (Count * 10 >= pagesWithText * 3 && AreAllOnOneSide));

    /// <summary>Whether so many pages follow each other with no more than a step between them.</summary>
    internal bool HasRun(int length, int step)
    {
        var run = 1;
        for (var index = 1; index < pages.Count && run < length; index++)
            run = pages[index] - pages[index - 1] <= step ? run + 1 : 1;
        return run >= length && pages.Count >= length;
    }
}
