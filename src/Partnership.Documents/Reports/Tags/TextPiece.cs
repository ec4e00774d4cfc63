namespace Partnership.Documents.Reports.Tags;

/// <summary>Letters of one look.</summary>
/// <param name="Text">The letters; a line feed where a line ends.</param>
/// <param name="IsBold">Whether they are of a heavy font.</param>
/// <param name="IsItalic">Whether they lean.</param>
/// <param name="IsRaised">Whether they are small and high.</param>
/// <param name="Href">Where they lead, if that is known from their place.</param>
internal readonly record struct TextPiece(string Text, bool IsBold, bool IsItalic, bool IsRaised, string? Href = null);
