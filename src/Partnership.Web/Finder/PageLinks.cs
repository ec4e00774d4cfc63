namespace Partnership.Web.Finder;

/// <summary>Links to the other pages of results.</summary>
internal sealed class PageLinks
{
    private const int Around = 1;

    /// <summary>Makes the links.</summary>
    /// <param name="current">The page shown, from 1; it may lie behind the last.</param>
    /// <param name="last">The last page; 0 when there are no results.</param>
    /// <param name="urlOf">The address of a page.</param>
    public PageLinks(int current, int last, Func<int, string> urlOf)
    {
        (Current, Last) = (current, last);
        Previous = current > 1 && current <= last ? urlOf(current - 1) : null;
        Next = current < last ? urlOf(current + 1) : null;
        First = urlOf(1);
        Numbers = [.. Shown(current, last).Select(n => (n, n is { } page ? urlOf(page) : null))];
    }

    public int Current { get; }

    public int Last { get; }

    public string? Previous { get; }

    public string? Next { get; }

    public string First { get; }

    /// <summary>Whether somebody asked for a page that isn't there.</summary>
    public bool IsBehindLast => Last > 0 && Current > Last;

    /// <summary>The numbers to show, each with its address; null for pages that are left out.</summary>
    public IReadOnlyList<(int? Number, string? Url)> Numbers { get; }

    private static IEnumerable<int?> Shown(int current, int last)
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, last).Where(p => p == 1 || p == last || Math.Abs(p - current) <= Around))
        {
            if (page > before + 1)
                yield return null;
            yield return before = page;
        }
    }
}
