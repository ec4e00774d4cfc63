using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examination;

/// <summary>The facts of a PDF in a worker's answer.</summary>
internal sealed record AnswerFacts
{
    public required long ByteSize { get; init; }

    public required int PageCount { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public required bool IsTagged { get; init; }

    public required bool DisplaysTitle { get; init; }

    internal static AnswerFacts Of(PdfFacts facts) => new()
    {
        ByteSize = facts.ByteSize,
        PageCount = facts.PageCount,
        Title = facts.Title,
        Language = facts.Language,
        IsTagged = facts.IsTagged,
        DisplaysTitle = facts.DisplaysTitle,
    };

    internal PdfFacts ToFacts() => new()
    {
        ByteSize = ByteSize,
        PageCount = PageCount,
        Title = Title,
        Language = Language,
        IsTagged = IsTagged,
        DisplaysTitle = DisplaysTitle,
    };
}
