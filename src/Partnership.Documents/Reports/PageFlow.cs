namespace Partnership.Documents.Reports;

/// <summary>Tells where pages begin in a text whose order need not be quite that of the pages.</summary>
/// <param name="letters">How many letters of each page the text has; the first is that of page 1.</param>
internal sealed class PageFlow(IReadOnlyList<int> letters)
{
    /// <summary>A page may begin when no more than this part of one before it is still to come.</summary>
    private const double LargestRest = 0.35;

    private readonly int[] rest = [.. letters];
    private int current;

    /// <summary>The pages that begin before this text, none of which did before.</summary>
    internal IEnumerable<int> Reach(int page)
    {
        if (page <= current || page > rest.Length)
            return [];
        for (var index = Math.Max(current - 1, 0); index < page - 1; index++)
            if (rest[index] > letters[index] * LargestRest)
                return [];

        var first = current + 1;
        current = page;
        return Enumerable.Range(first, page - first + 1);
    }

    /// <summary>Counts letters of a page as read, or as left out.</summary>
    internal void Pass(int page, int count)
    {
        if (page <= rest.Length)
            rest[page - 1] -= count;
    }

    /// <summary>The pages that are left: without words, or without words of the text.</summary>
    internal IEnumerable<int> End()
    {
        var first = current + 1;
        current = rest.Length;
        return Enumerable.Range(first, rest.Length - first + 1);
    }
}
