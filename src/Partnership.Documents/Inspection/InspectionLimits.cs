namespace Partnership.Documents.Inspection;

/// <summary>How large the files may be that are looked at.</summary>
public sealed record InspectionLimits
{
    /// <summary>The largest document.</summary>
    /// <value>Bytes.</value>
    public required long MaxDocumentBytes { get; init; }

    /// <summary>The largest file of a picture.</summary>
    /// <value>Bytes; at most 104,857,600 (100 MB).</value>
    public required long MaxPictureBytes { get; init; }

    /// <summary>The most pixels of a picture, width times height.</summary>
    /// <value>Pixels; at most 250,000,000.</value>
    public required long MaxPicturePixels { get; init; }
}
