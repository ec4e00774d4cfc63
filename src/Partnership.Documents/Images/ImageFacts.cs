namespace Partnership.Documents.Images;

/// <summary>What a picture is, found in its content. Every one of its pixels was decoded once.</summary>
public sealed record ImageFacts : ImageReading
{
    /// <summary>The format of the content, whatever the name of the file says.</summary>
    public required ImageFormat Format { get; init; }

    /// <summary>The size of the file.</summary>
    /// <value>Bytes; at least 1.</value>
    public required long ByteSize { get; init; }

    /// <summary>The width as a person sees the picture: a camera that was held on its side is allowed for.</summary>
    /// <value>Pixels; at least 1.</value>
    public required int Width { get; init; }

    /// <summary>The height as a person sees the picture: a camera that was held on its side is allowed for.</summary>
    /// <value>Pixels; at least 1.</value>
    public required int Height { get; init; }

    /// <summary>Whether something behind the picture shows through it anywhere. A file that could hold that, but doesn't, is not.</summary>
    public required bool HasTransparency { get; init; }
}
