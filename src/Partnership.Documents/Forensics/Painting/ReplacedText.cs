using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Painting;

/// <summary>
/// Gathers letters for which a page gives other words (ActualText). Programs use it for hyphens and ligatures; a program that
/// takes letters away may leave the words there.
/// </summary>
internal sealed class ReplacedText(IPdfTokenScanner scanner)
{
    private const int Most = 5_000;

    private readonly Stack<(string? Words, int First)> open = new();
    private readonly List<(string Words, IReadOnlyList<PaintedGlyph> Glyphs)> found = [];

    internal IReadOnlyList<(string Words, IReadOnlyList<PaintedGlyph> Glyphs)> Found => found;

    internal void Begin(DictionaryToken? properties, int first) => open.Push((Words(properties), first));

    internal void End(List<PaintedGlyph> glyphs)
    {
        if (open.TryPop(out var part) && part.Words is { } words && found.Count < Most)
            found.Add((words, glyphs.GetRange(part.First, glyphs.Count - part.First)));
    }

    private string? Words(DictionaryToken? properties)
    {
        var name = NameToken.Create("ActualText");
        if (properties is null)
            return null;
        if (properties.TryGet(name, scanner, out StringToken? text))
            return text.Data;
        return properties.TryGet(name, scanner, out HexToken? hex) ? hex.Data : null;
    }
}
