using NetVips;

namespace Partnership.Documents.Images;

/// <summary>
/// Makes the pictures that are served. Each is encoded anew from pixels: turned upright, in sRGB, without the camera's data, the
/// place, comments, or whatever else the original carried before, between or after its pixels.
/// </summary>
/// <param name="work">Bounds the work.</param>
public sealed class ImageRenderer(ImageWork work)
{
    /// <summary>Renders the file at a path. It is checked as an upload is, all over again.</summary>
    /// <param name="path">A file that exists.</param>
    /// <param name="parameters">What to make of it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rendition, or the reason why there is none.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    public Task<RenditionOutcome> RenderAsync(string path, RenditionParameters parameters, CancellationToken cancellationToken) =>
        work.RunAsync(
            stop => Render(path, parameters, stop),
            problem => new RenditionOutcome.Refused(problem),
            cancellationToken);

    private RenditionOutcome Render(string path, RenditionParameters parameters, CancellationToken stop)
    {
        if (new FileInfo(path).Length > work.Options.MaxBytes)
            return new RenditionOutcome.Refused(UnreadableImage.TooLarge(work.Options.MaxBytes));

        // Read here, when its turn has come: pictures that wait take no memory.
        var bytes = File.ReadAllBytes(path);
        return Geometry(bytes, parameters, out var problem) is { } geometry
            ? new RenditionOutcome.Made(Render(bytes, geometry, parameters.Format, stop))
            : new RenditionOutcome.Refused(problem!);
    }

    private RenditionGeometry? Geometry(byte[] bytes, RenditionParameters parameters, out UnreadableImage? problem)
    {
        if (!OpenedImage.TryOpen(bytes, work.Options, out var image, out problem))
            return null;

        using (image)
            return RenditionGeometry.Of(image.Width, image.Height, parameters.Width, parameters.Crop);
    }

    private static Rendition Render(byte[] bytes, RenditionGeometry geometry, RenditionFormat format, CancellationToken stop)
    {
        using var source = Source.NewFromMemory(bytes.AsSpan());
        using var scaled = Image.ThumbnailSource(
            source,
            geometry.ScaledWidth,
            height: geometry.ScaledHeight,
            // Both sides are given, and keep the picture's shape to within half a pixel.
            size: Enums.Size.Force,
            outputProfile: "srgb",
            optionString: LibVips.FailOnDamage);
        using var part = scaled.ExtractArea(geometry.Left, geometry.Top, geometry.Width, geometry.Height);
        using var pixels = part.Colourspace(Enums.Interpretation.Srgb);
        pixels.StopWith(stop);
        return new Rendition(RenditionEncoder.Encode(pixels, format), pixels.Width, pixels.Height, format);
    }
}
