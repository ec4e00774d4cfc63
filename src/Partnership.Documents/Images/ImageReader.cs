using Partnership.Documents.Files;

namespace Partnership.Documents.Images;

/// <summary>
/// Reads pictures that nobody vouches for. A bad file is an answer, never an exception. A file that is a good picture may be
/// something else as well (a web page after the last pixel, a program in a comment): that is no reason to refuse it, because
/// the file itself is never served, only what <see cref="ImageRenderer"/> makes of its pixels.
/// </summary>
/// <param name="work">Bounds the work.</param>
public sealed class ImageReader(ImageWork work)
{
    /// <summary>Reads the file at a path. Its name means nothing.</summary>
    /// <param name="path">A file that exists.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Facts, or the reason why there are none.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    public async Task<ImageReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        return await ReadAsync(file, cancellationToken);
    }

    /// <summary>Reads a stream from where it stands to its end, and leaves it open.</summary>
    /// <param name="stream">The file; it need not be seekable.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Facts, or the reason why there are none.</returns>
    /// <exception cref="IOException">The stream fails.</exception>
    public async Task<ImageReading> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (await UploadedBytes.ReadAsync(stream, work.Options.MaxBytes, cancellationToken) is not { } bytes)
            return UnreadableImage.TooLarge(work.Options.MaxBytes);

        return await work.RunAsync<ImageReading>(stop => Examine(bytes.Span, stop), problem => problem, cancellationToken);
    }

    /// <summary>Reads a picture for somebody who keeps the time limit by other means.</summary>
    internal ImageReading Read(ReadOnlyMemory<byte> bytes) => ImageWork.Run(stop => Examine(bytes.Span, stop), problem => problem);

    private ImageReading Examine(ReadOnlySpan<byte> bytes, CancellationToken stop)
    {
        if (!OpenedImage.TryOpen(bytes, work.Options, out var image, out var problem))
            return problem;

        using (image)
            return new ImageFacts
            {
                Format = image.Format,
                ByteSize = bytes.Length,
                Width = image.Width,
                Height = image.Height,
                HasTransparency = DecodeLookingForTransparency(image, stop),
            };
    }

    /// <summary>Statistics need every pixel, so a picture that is damaged anywhere fails here.</summary>
    private static bool DecodeLookingForTransparency(OpenedImage image, CancellationToken stop)
    {
        const int Minimum = 0;
        image.Pixels.StopWith(stop);
        using var statistics = image.Pixels.Stats();
        if (!image.Pixels.HasAlpha())
            return false;

        // The first row is about all bands together, the last about the last one, which is alpha.
        var leastOpaque = statistics[Minimum, image.Pixels.Bands][0];
        return leastOpaque < (image.Pixels.Format == NetVips.Enums.BandFormat.Ushort ? ushort.MaxValue : byte.MaxValue);
    }
}
