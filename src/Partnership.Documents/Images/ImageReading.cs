namespace Partnership.Documents.Images;

/// <summary>What came of reading a picture: either <see cref="ImageFacts"/> or <see cref="UnreadableImage"/>, and nothing else.</summary>
public abstract record ImageReading
{
    private protected ImageReading()
    {
    }
}
