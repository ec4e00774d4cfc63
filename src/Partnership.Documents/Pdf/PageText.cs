using Partnership.Documents.Examination;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Partnership.Documents.Pdf;

/// <summary>The text of a page with the places of its words.</summary>
/// <param name="Text">As <see cref="PdfPageText.Text"/>.</param>
/// <param name="Words">In the order of the text; empty where the places aren't known.</param>
internal sealed record PageText(string Text, IReadOnlyList<PlacedWord> Words)
{
    internal const string BetweenBlocks = "\n\n";
    internal const char BetweenLines = '\n';

    internal static string Of(IReadOnlyList<TextBlock> blocks) => string.Join(BetweenBlocks, blocks.Select(Of)).Trim();

    internal static string Of(TextBlock block) => string.Join(BetweenLines, block.TextLines.Select(line => line.Text));
}
