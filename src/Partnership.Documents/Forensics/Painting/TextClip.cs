namespace Partnership.Documents.Forensics.Painting;

/// <summary>Letters that serve as a stencil: they are seen when something is painted through them.</summary>
internal sealed class TextClip
{
    internal bool IsPainted { get; set; }
}
