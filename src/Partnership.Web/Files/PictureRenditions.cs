using System.Globalization;
using Partnership.Documents.Images;

namespace Partnership.Web.Files;

/// <summary>
/// In which sizes and formats a picture is offered. The list is short and follows from the picture alone, so nobody can fill the disk
/// or keep the processor busy by asking for others: there are none.
/// </summary>
internal static class PictureRenditions
{
    /// <summary>The formats, the best first. Only a JPEG is known to be opaque without decoding it; PNG serves old browsers for all others.</summary>
    public static IReadOnlyList<RenditionFormat> FormatsFor(string mediaType) => RenditionFormats.BestFirst(mediaType != ImageFormat.Jpeg.MediaType());

    /// <summary>The name of a rendition below its picture, such as <c>640.avif</c>.</summary>
    public static string NameOf(int width, RenditionFormat format) => string.Create(CultureInfo.InvariantCulture, $"{width}.{format.Extension()}");

    /// <summary>The rendition of that name.</summary>
    /// <param name="sha256">The hash of the picture.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="name">What is asked for.</param>
    /// <returns>Null when the picture isn't offered like that.</returns>
    public static RenditionKey? Find(string sha256, string mediaType, int width, string? name)
    {
        foreach (var offered in RenditionWidths.For(width))
            foreach (var format in FormatsFor(mediaType))
                if (NameOf(offered, format) == name)
                    return new RenditionKey(sha256, new RenditionParameters { Width = offered, Format = format });
        return null;
    }
}
