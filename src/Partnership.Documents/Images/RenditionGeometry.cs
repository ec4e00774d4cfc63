namespace Partnership.Documents.Images;

/// <summary>
/// How a rendition is cut: the whole picture is scaled, then the part is taken out. (In this order JPEGs are decoded at a
/// smaller size at once, which is most of the speed.)
/// </summary>
internal readonly record struct RenditionGeometry
{
    internal required int ScaledWidth { get; init; }

    internal required int ScaledHeight { get; init; }

    internal required int Left { get; init; }

    internal required int Top { get; init; }

    internal required int Width { get; init; }

    internal required int Height { get; init; }

    /// <summary>Never enlarges: where the picture, or the part of it, is narrower than asked for, it keeps its width.</summary>
    internal static RenditionGeometry Of(int width, int height, int maxWidth, ImageCrop? crop) =>
        crop is null ? Whole(width, height, Math.Min(maxWidth, width)) : Part(width, height, maxWidth, crop);

    private static RenditionGeometry Whole(int width, int height, int target)
    {
        var scaledHeight = Scaled(height, target, width, height);
        return new() { ScaledWidth = target, ScaledHeight = scaledHeight, Left = 0, Top = 0, Width = target, Height = scaledHeight };
    }

    private static RenditionGeometry Part(int width, int height, int maxWidth, ImageCrop crop)
    {
        var (ratioWidth, ratioHeight) = (crop.Ratio.Width, crop.Ratio.Height);
        // The part as wide as the picture, or as high as it; its width is partWidth / partDivisor, which need not be whole.
        var isWiderThanPart = (long)width * ratioHeight >= (long)height * ratioWidth;
        var (partWidth, partDivisor) = isWiderThanPart ? ((long)height * ratioWidth, (long)ratioHeight) : (width, 1);

        var target = (int)Math.Clamp(partWidth / partDivisor, 1, maxWidth);
        var scaledWidth = Scaled(width, target * partDivisor, partWidth, width);
        var scaledHeight = Scaled(height, target * partDivisor, partWidth, height);
        var cutWidth = Math.Min(target, scaledWidth);
        var cutHeight = Scaled(target, ratioHeight, ratioWidth, scaledHeight);
        return new()
        {
            ScaledWidth = scaledWidth,
            ScaledHeight = scaledHeight,
            Left = Start(scaledWidth, cutWidth, crop.Focus.X),
            Top = Start(scaledHeight, cutHeight, crop.Focus.Y),
            Width = cutWidth,
            Height = cutHeight,
        };
    }

    private static int Start(int whole, int part, double focus) =>
        Math.Clamp((int)Math.Round((whole * focus) - (part / 2.0), MidpointRounding.AwayFromZero), 0, whole - part);

    /// <summary>A length times a fraction, to the nearest pixel, from 1 to a limit.</summary>
    private static int Scaled(int length, long numerator, long denominator, int limit) =>
        (int)Math.Clamp(((2 * length * numerator) + denominator) / (2 * denominator), 1, limit);
}
