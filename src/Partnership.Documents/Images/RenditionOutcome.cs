namespace Partnership.Documents.Images;

/// <summary>What came of rendering a picture.</summary>
public abstract record RenditionOutcome
{
    private RenditionOutcome()
    {
    }

    /// <summary>The rendition was made.</summary>
    public sealed record Made(Rendition Rendition) : RenditionOutcome;

    /// <summary>The picture could not be read.</summary>
    public sealed record Refused(UnreadableImage Problem) : RenditionOutcome;
}
