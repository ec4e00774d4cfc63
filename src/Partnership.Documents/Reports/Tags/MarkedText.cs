namespace Partnership.Documents.Reports.Tags;

/// <summary>The text of one marked content of a page.</summary>
internal sealed record MarkedText
{
    internal required IReadOnlyList<TextPiece> Pieces { get; init; }

    /// <summary>Where it begins and ends; null when it has no letters.</summary>
    internal LetterPlace? First { get; init; }

    internal LetterPlace? Last { get; init; }

    /// <summary>How many letters it has, without spaces.</summary>
    internal required int Letters { get; init; }
}
