using Partnership.Documents.Examination;

namespace Partnership.Editorial.Disclosure;

/// <summary>A text of a version that is checked as one.</summary>
/// <param name="Place">Where it is, for a reader.</param>
/// <param name="Text">The text.</param>
/// <param name="FileId">The file, or null.</param>
/// <param name="Page">The page of the file, or null.</param>
internal sealed record CheckedPiece(string Place, string Text, Guid? FileId = null, ExaminedPage? Page = null)
{
    /// <summary>The number of the page, also where the text is beside what stands on it; null when it isn't known.</summary>
    public int? PageNumber { get; init; } = Page?.Number;
}
