namespace Partnership.Documents.Images;

/// <summary>What came of asking for a rendition as a file.</summary>
public abstract record KeptRendition
{
    private KeptRendition()
    {
    }

    /// <summary>The file. An erasure may take it away at any moment.</summary>
    /// <param name="Path">Where it is.</param>
    public sealed record Found(string Path) : KeptRendition;

    /// <summary>The original could not be read.</summary>
    public sealed record Refused(UnreadableImage Problem) : KeptRendition;

    /// <summary>The original is not there, or not any more, so there are no renditions of it either.</summary>
    public sealed record NoOriginal : KeptRendition;
}
