using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Partnership.Documents.Files;

namespace Partnership.Documents.Images;

/// <summary>
/// Names a rendition: the original's hash and what is made of it. The name says everything, so the same key always means the
/// same picture. That a key can be read from a request doesn't mean that anyone may have it: serve only what a published page
/// shows.
/// </summary>
public sealed record RenditionKey
{
    private const char Between = '-';

    /// <summary>A key.</summary>
    /// <param name="sha256">The hash of the original: 64 lower-case hexadecimal digits.</param>
    /// <param name="parameters">What is made of it; its width is one of <see cref="RenditionWidths"/>.</param>
    /// <exception cref="ArgumentException">The hash is not one, or renditions of this width are not kept.</exception>
    public RenditionKey(string sha256, RenditionParameters parameters)
    {
        FileHash.Require(sha256);
        if (!RenditionWidths.Has(parameters.Width))
            throw new ArgumentException($"Renditions that are {parameters.Width} pixels wide are not kept.", nameof(parameters));
        (Sha256, Parameters) = (sha256, parameters);
    }

    /// <summary>The hash of the original: 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>What is made of the original.</summary>
    public RenditionParameters Parameters { get; }

    /// <summary>
    /// The name of the file: the hash, the width, for a crop its ratio and focal point in percent, and the format's extension.
    /// Such as <c>0a…9f-640.avif</c> and <c>0a…9f-640-16x9-50-25.avif</c>.
    /// </summary>
    public string FileName
    {
        get
        {
            var crop = Parameters.Crop is { } c ? $"-{c.Ratio}-{c.Focus.PercentX}-{c.Focus.PercentY}" : string.Empty;
            return string.Create(
                CultureInfo.InvariantCulture, $"{Sha256}{Between}{Parameters.Width}{crop}.{Parameters.Format.Extension()}");
        }
    }

    /// <summary>Reads a key from a file name. Each key has one name only: no other spelling of it is taken.</summary>
    public static bool TryParse(string? fileName, [NotNullWhen(true)] out RenditionKey? key)
    {
        key = fileName?.Split('.') is [var stem, var extension] && RenditionFormats.WithExtension(extension) is { } format
            ? Parse(stem.Split(Between), format)
            : null;
        if (key?.FileName != fileName)
            key = null;
        return key is not null;
    }

    private static RenditionKey? Parse(string[] parts, RenditionFormat format) => parts switch
    {
        [var hash, var width] => Of(hash, Number(width), format, null),
        [var hash, var width, var ratio, var x, var y] => Crop(ratio, x, y) is { } crop ? Of(hash, Number(width), format, crop) : null,
        _ => null,
    };

    private static RenditionKey? Of(string sha256, int? width, RenditionFormat format, ImageCrop? crop) =>
        FileHash.Is(sha256) && width is { } pixels && RenditionWidths.Has(pixels)
            ? new RenditionKey(sha256, new RenditionParameters { Width = pixels, Format = format, Crop = crop })
            : null;

    private static ImageCrop? Crop(string ratio, string x, string y) =>
        AspectRatio.TryParse(ratio, out var shape) && Number(x) is <= 100 and var percentX && Number(y) is <= 100 and var percentY
            ? new ImageCrop(shape, new FocalPoint(percentX / 100.0, percentY / 100.0))
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
