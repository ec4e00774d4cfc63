namespace Partnership.Documents.Images;

/// <summary>How picture formats are named elsewhere.</summary>
public static class ImageFormats
{
    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    /// <param name="format">A format.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static string MediaType(this ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.Png => "image/png",
        ImageFormat.WebP => "image/webp",
        ImageFormat.Gif => "image/gif",
        ImageFormat.Avif => "image/avif",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such picture format."),
    };

    /// <summary>The usual end of a file name, without a dot.</summary>
    /// <param name="format">A format.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static string Extension(this ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "jpg",
        ImageFormat.Png => "png",
        ImageFormat.WebP => "webp",
        ImageFormat.Gif => "gif",
        ImageFormat.Avif => "avif",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such picture format."),
    };
}
