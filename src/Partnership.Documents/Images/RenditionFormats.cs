namespace Partnership.Documents.Images;

/// <summary>How the formats of renditions are chosen and named.</summary>
public static class RenditionFormats
{
    private static readonly RenditionFormat[] ForOpaque = [RenditionFormat.Avif, RenditionFormat.WebP, RenditionFormat.Jpeg];
    private static readonly RenditionFormat[] ForTransparent = [RenditionFormat.Avif, RenditionFormat.WebP, RenditionFormat.Png];

    /// <summary>
    /// The formats to offer for a picture, the best first. The last is for browsers that know no other: JPEG, or PNG for a
    /// picture that something shows through.
    /// </summary>
    /// <param name="hasTransparency">As in <see cref="ImageFacts.HasTransparency"/>.</param>
    public static IReadOnlyList<RenditionFormat> BestFirst(bool hasTransparency) => hasTransparency ? ForTransparent : ForOpaque;

    /// <summary>The media type, such as <c>image/avif</c>.</summary>
    /// <param name="format">A format.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static string MediaType(this RenditionFormat format) => Image(format).MediaType();

    /// <summary>The end of a file name, without a dot.</summary>
    /// <param name="format">A format.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static string Extension(this RenditionFormat format) => Image(format).Extension();

    internal static RenditionFormat? WithExtension(string extension) =>
        Enum.GetValues<RenditionFormat>().Where(format => format.Extension() == extension).Cast<RenditionFormat?>().FirstOrDefault();

    private static ImageFormat Image(RenditionFormat format) => format switch
    {
        RenditionFormat.Avif => ImageFormat.Avif,
        RenditionFormat.WebP => ImageFormat.WebP,
        RenditionFormat.Jpeg => ImageFormat.Jpeg,
        RenditionFormat.Png => ImageFormat.Png,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format of renditions."),
    };
}
