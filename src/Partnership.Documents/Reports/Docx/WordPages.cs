namespace Partnership.Documents.Reports.Docx;

/// <summary>Counts the pages that a Word document knows of: those its writer began, and those that Word laid out when it last saved it.</summary>
internal sealed class WordPages
{
    private int written;
    private bool isRendered;
    private bool hasBegun;

    /// <summary>How many pages there are so far.</summary>
    internal int Count { get; private set; }

    /// <summary>The writer began a page.</summary>
    internal void Break() => written++;

    /// <summary>Word began a page, perhaps the one that the writer began just now.</summary>
    internal void BreakAsRendered() => isRendered = true;

    /// <summary>The pages that begin with the words that come next.</summary>
    internal IEnumerable<int> Begin()
    {
        var more = Math.Max(written, isRendered ? 1 : 0) + (hasBegun ? 0 : 1);
        var first = Count + 1;
        (Count, written, isRendered, hasBegun) = (Count + more, 0, false, true);
        return Enumerable.Range(first, more);
    }
}
