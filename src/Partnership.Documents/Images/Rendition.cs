namespace Partnership.Documents.Images;

/// <summary>A picture made of another one's pixels, with nothing else of its file.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Width">Pixels; at least 1.</param>
/// <param name="Height">Pixels; at least 1.</param>
/// <param name="Format">The format of the file.</param>
public sealed record Rendition(ReadOnlyMemory<byte> Bytes, int Width, int Height, RenditionFormat Format);
