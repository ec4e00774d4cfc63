using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examination;

/// <summary>Reads the pages of PDF files that nobody vouches for: in a process of their own.</summary>
/// <param name="examiner">Starts that process.</param>
public sealed class ExaminedPdfReader(IFileExaminer examiner) : IPdfPageReader
{
    /// <inheritdoc/>
    public async Task<PdfReading> ReadAsync(string path, CancellationToken cancellationToken) =>
        await examiner.ExamineAsync(path, cancellationToken) switch
        {
            ExaminedFile { Facts: { } facts } file => Report(facts, file.Pages),
            ExaminedFile => UnreadablePdf.NotAPdf(),
            NotExamined problem => new UnreadablePdf(Reason(problem.Reason), problem.Message),
            var other => throw new InvalidOperationException($"An examination cannot end as {other.GetType().Name}."),
        };

    private static PdfReport Report(PdfFacts facts, IReadOnlyList<ExaminedPage> pages) => new()
    {
        ByteSize = facts.ByteSize,
        PageCount = facts.PageCount,
        Title = facts.Title,
        Language = facts.Language,
        IsTagged = facts.IsTagged,
        DisplaysTitle = facts.DisplaysTitle,
        Pages = [.. pages.Select(page => new PdfPageText(page.Number, page.Text))],
    };

    private static UnreadablePdfReason Reason(NotExaminedReason reason) => reason switch
    {
        NotExaminedReason.UnknownKind => UnreadablePdfReason.NotAPdf,
        NotExaminedReason.Encrypted => UnreadablePdfReason.Encrypted,
        NotExaminedReason.TooLarge => UnreadablePdfReason.TooLarge,
        NotExaminedReason.TooSlow => UnreadablePdfReason.TooSlow,
        NotExaminedReason.WorkerDied => UnreadablePdfReason.ReaderDied,
        _ => UnreadablePdfReason.Damaged,
    };
}
