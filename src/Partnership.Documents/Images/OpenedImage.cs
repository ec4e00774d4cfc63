using System.Diagnostics.CodeAnalysis;
using NetVips;

namespace Partnership.Documents.Images;

/// <summary>A picture of a format that is taken, whose header is within the limits. Its pixels may still be damaged.</summary>
internal sealed class OpenedImage : IDisposable
{
    /// <summary>The longest side that WebP can hold; JPEG and AVIF can hold more.</summary>
    internal const int LongestSide = 16_383;

    /// <summary>Values of EXIF's orientation from here on swap width and height.</summary>
    private const int FirstOrientationOnItsSide = 5;

    private readonly Source source;

    private OpenedImage(ReadOnlySpan<byte> bytes, ImageFormat format)
    {
        Format = format;
        source = Source.NewFromMemory(bytes);
        try
        {
            Pixels = LibVips.Open(source, format);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    internal ImageFormat Format { get; }

    internal Image Pixels { get; }

    internal int Width => IsOnItsSide ? Pixels.Height : Pixels.Width;

    internal int Height => IsOnItsSide ? Pixels.Width : Pixels.Height;

    private bool IsOnItsSide => Number("orientation") >= FirstOrientationOnItsSide;

    /// <summary>Opens the picture, or says why it is refused.</summary>
    /// <exception cref="VipsException">The header is damaged.</exception>
    internal static bool TryOpen(
        ReadOnlySpan<byte> bytes,
        ImageOptions options,
        [NotNullWhen(true)] out OpenedImage? opened,
        [NotNullWhen(false)] out UnreadableImage? problem)
    {
        opened = null;
        problem = Refusal(bytes, options, out var format);
        if (problem is not null)
            return false;

        var candidate = new OpenedImage(bytes, format);
        problem = candidate.Refusal(options);
        if (problem is null)
            opened = candidate;
        else
            candidate.Dispose();
        return opened is not null;
    }

    public void Dispose()
    {
        Pixels.Dispose();
        source.Dispose();
    }

    private static UnreadableImage? Refusal(ReadOnlySpan<byte> bytes, ImageOptions options, out ImageFormat format)
    {
        format = default;
        if (bytes.IsEmpty)
            return UnreadableImage.Empty();
        if (bytes.Length > options.MaxBytes)
            return UnreadableImage.TooLarge(options.MaxBytes);
        if (ImageSignature.FormatOf(bytes) is not { } known)
            return ImageSignature.NameOfOther(bytes) is { } other ? UnreadableImage.FormatNotTaken(other) : UnreadableImage.NotAnImage();

        format = known;
        return ImageSignature.Moves(bytes, known) ? UnreadableImage.Animated() : null;
    }

    private UnreadableImage? Refusal(ImageOptions options)
    {
        if (Number("n-pages") > 1)
            return UnreadableImage.Animated();
        if ((long)Width * Height > options.MaxPixels)
            return UnreadableImage.TooManyPixels(Width, Height, options.MaxPixels);
        return Math.Max(Width, Height) > LongestSide ? UnreadableImage.SideTooLong(Width, Height, LongestSide) : null;
    }

    private int Number(string field) => Pixels.Contains(field) && Pixels.Get(field) is int number ? number : 1;
}
