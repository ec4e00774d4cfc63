namespace Partnership.Documents.Images;

/// <summary>The formats in which pictures are served.</summary>
public enum RenditionFormat
{
    /// <summary>AVIF: the smallest; browsers since about 2022.</summary>
    Avif,

    /// <summary>WebP: small; browsers since about 2020.</summary>
    WebP,

    /// <summary>JPEG: every browser. What is transparent becomes white.</summary>
    Jpeg,

    /// <summary>PNG: every browser, with transparency; large.</summary>
    Png,
}
