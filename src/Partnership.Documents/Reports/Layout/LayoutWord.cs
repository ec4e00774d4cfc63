using Partnership.Documents.Reports.Tags;
using UglyToad.PdfPig.Content;

namespace Partnership.Documents.Reports.Layout;

/// <summary>A word on a page, or a table that stands in the text as a word would.</summary>
internal sealed class LayoutWord
{
    internal required LayoutBox Box { get; init; }

    /// <summary>The height of its line on the page.</summary>
    internal required double Baseline { get; init; }

    /// <summary>The size of its letters, in points.</summary>
    internal required double Size { get; init; }

    internal IReadOnlyList<Letter> Letters { get; init; } = [];

    internal ReportTable? Table { get; init; }

    /// <summary>Where it leads, if anywhere.</summary>
    internal string? Href { get; init; }

    internal static LayoutWord Of(Word word, IReadOnlyList<(LayoutBox Box, string Uri)> links) => new()
    {
        Box = LayoutBox.Of(word.BoundingBox),
        Baseline = word.Letters[0].StartBaseLine.Y,
        Size = word.Letters.Max(LetterPlace.SizeOf),
        Letters = word.Letters,
        Href = links.FirstOrDefault(link => link.Box.HoldsMiddleOf(LayoutBox.Of(word.BoundingBox))).Uri,
    };
}
