namespace Partnership.Documents.Pdf;

/// <summary>What came of reading a file: either <see cref="PdfFacts"/> or <see cref="UnreadablePdf"/>, and nothing else.</summary>
public abstract record PdfReading
{
    private protected PdfReading()
    {
    }
}
