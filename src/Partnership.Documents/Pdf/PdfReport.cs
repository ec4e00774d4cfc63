namespace Partnership.Documents.Pdf;

/// <summary>What a PDF says about itself, and its text.</summary>
public sealed record PdfReport : PdfFacts
{
    /// <summary>The pages in the order of the file; there is at least one.</summary>
    public required IReadOnlyList<PdfPageText> Pages { get; init; }
}
