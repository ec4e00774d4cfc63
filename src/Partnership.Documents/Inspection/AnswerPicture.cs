using Partnership.Documents.Images;

namespace Partnership.Documents.Inspection;

/// <summary>The facts of a picture in a worker's answer.</summary>
internal sealed record AnswerPicture
{
    public required ImageFormat Format { get; init; }

    public required long ByteSize { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required bool HasTransparency { get; init; }

    internal static AnswerPicture Of(ImageFacts facts) => new()
    {
        Format = facts.Format,
        ByteSize = facts.ByteSize,
        Width = facts.Width,
        Height = facts.Height,
        HasTransparency = facts.HasTransparency,
    };

    /// <summary>The facts, or null when they can't be those of a picture that is taken.</summary>
    internal ImageFacts? ToFacts(long mostPixels) =>
        ByteSize > 0 && Width > 0 && Height > 0 && (long)Width * Height <= mostPixels
            ? new ImageFacts { Format = Format, ByteSize = ByteSize, Width = Width, Height = Height, HasTransparency = HasTransparency }
            : null;
}
