using System.Collections.Immutable;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.PageTexts;

/// <summary>The text of a report by pages, as people search and read it: either <see cref="Readable"/> or <see cref="Unreadable"/>.</summary>
public abstract record PageTexts
{
    private PageTexts()
    {
    }

    /// <summary>A report whose pages were read.</summary>
    /// <param name="Pages">
    /// The text of page n at index n-1, in reading order: paragraphs with one line feed between them and none inside, without
    /// running heads, feet and page numbers. Empty for a page without text, such as a scan.
    /// </param>
    public sealed record Readable(ImmutableArray<string> Pages) : PageTexts;

    /// <summary>A report that could not be read.</summary>
    /// <param name="Reason">The reason as a stable code.</param>
    /// <param name="Message">What is wrong and what to do about it, in words for the editor who sent the file.</param>
    public sealed record Unreadable(UnreadablePdfReason Reason, string Message) : PageTexts;
}
