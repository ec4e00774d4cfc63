namespace Partnership.Documents.Examination;

/// <summary>A page as a reader sees it.</summary>
public sealed record ExaminedPage
{
    /// <summary>The page's place in the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The width of the visible page, turned as a reader sees it; 0 when the file has no pages of its own.</summary>
    /// <value>Points, 72 an inch.</value>
    public required double Width { get; init; }

    /// <summary>The height of the visible page, turned as a reader sees it; 0 when the file has no pages of its own.</summary>
    /// <value>Points, 72 an inch.</value>
    public required double Height { get; init; }

    /// <summary>The words in reading order: lines end with one line feed, blocks with two. Empty for a page without text.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words of the text stand, in the order of the text; empty where that isn't known.</summary>
    public IReadOnlyList<PlacedWord> Words { get; init; } = [];
}

/// <summary>A word of a page's text and its place on the page.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 code units from 0.</param>
/// <param name="Length">How long it is in the text, in UTF-16 code units.</param>
/// <param name="Box">Where it stands.</param>
public readonly record struct PlacedWord(int Start, int Length, PageBox Box);

/// <summary>A rectangle on a page, as parts of the page from 0 to 1, from its upper left corner as a reader sees it.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Top">The upper side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Bottom">The lower side.</param>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom);
