namespace Partnership.Documents.Images;

/// <summary>The kinds of picture that are taken in, known by what is in the file. The names are stable: they are stored.</summary>
public enum ImageFormat
{
    /// <summary>A JPEG photograph.</summary>
    Jpeg,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A WebP picture.</summary>
    WebP,

    /// <summary>A GIF picture that does not move.</summary>
    Gif,

    /// <summary>An AVIF picture.</summary>
    Avif,
}
