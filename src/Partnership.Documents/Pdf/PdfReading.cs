namespace Partnership.Documents.Pdf;

/// <summary>What came of reading a file: either <see cref="PdfFacts"/> (with its text, a <see cref="PdfReport"/>) or <see cref="UnreadablePdf"/>, and nothing else.</summary>
public abstract record PdfReading
{
    private protected PdfReading()
    {
    }
}
