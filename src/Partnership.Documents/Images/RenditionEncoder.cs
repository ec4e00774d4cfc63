using NetVips;

namespace Partnership.Documents.Images;

/// <summary>
/// Writes pixels as files, without any metadata. Who changes a number here raises <see cref="RenditionFolder.EncoderVersion"/>.
/// </summary>
internal static class RenditionEncoder
{
    private const int AvifQuality = 50;

    /// <summary>The default of 4 takes more than twice as long for a photograph of 12 megapixels.</summary>
    private const int AvifEffort = 2;
    private const int WebPQuality = 75;
    private const int JpegQuality = 80;
    private const int White = 255;

    internal static byte[] Encode(Image pixels, RenditionFormat format) => format switch
    {
        RenditionFormat.Avif => pixels.HeifsaveBuffer(
            q: AvifQuality, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None),
        RenditionFormat.WebP => pixels.WebpsaveBuffer(q: WebPQuality, keep: Enums.ForeignKeep.None),
        RenditionFormat.Jpeg => Jpeg(pixels),
        RenditionFormat.Png => pixels.PngsaveBuffer(keep: Enums.ForeignKeep.None),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format of renditions."),
    };

    private static byte[] Jpeg(Image pixels)
    {
        using var opaque = pixels.HasAlpha() ? pixels.Flatten(background: [White, White, White]) : pixels.Copy();
        return opaque.JpegsaveBuffer(q: JpegQuality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);
    }
}
