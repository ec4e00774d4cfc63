namespace Partnership.Documents.Images;

/// <summary>What is to be made of a picture.</summary>
public sealed record RenditionParameters
{
    /// <summary>The widest that a rendition can be asked for.</summary>
    /// <value>Pixels.</value>
    public const int LargestWidth = 4096;

    /// <summary>The width to fit into. A picture is never enlarged, so its rendition may be narrower.</summary>
    /// <value>Pixels; from 1 to <see cref="LargestWidth"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The width is out of range.</exception>
    public required int Width
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestWidth);
            field = value;
        }
    }

    /// <summary>The format to write.</summary>
    public required RenditionFormat Format { get; init; }

    /// <summary>The part to show, or null for the whole picture.</summary>
    public ImageCrop? Crop { get; init; }

    /// <summary>The size that the rendition of a picture has, known before it is made.</summary>
    /// <param name="width">The picture's width, as in <see cref="ImageFacts.Width"/>: pixels, at least 1.</param>
    /// <param name="height">The picture's height, as in <see cref="ImageFacts.Height"/>: pixels, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The picture has no size.</exception>
    public (int Width, int Height) SizeFor(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var geometry = RenditionGeometry.Of(width, height, Width, Crop);
        return (geometry.Width, geometry.Height);
    }
}
