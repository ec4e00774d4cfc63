using System.Text;
using Partnership.Documents.Forensics.Painting;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Puts letters together in the order in which they are painted, with spaces where their places show them.</summary>
internal static class GlyphText
{
    private const int Longest = 2_000;

    internal static string Of(IReadOnlyList<PaintedGlyph> glyphs)
    {
        var text = new StringBuilder();
        PaintedGlyph? before = null;
        foreach (var glyph in glyphs)
        {
            if (text.Length >= Longest)
                break;
            if (before is not null && !before.IsBlank && !glyph.IsBlank && AreApart(before, glyph))
                text.Append(' ');
            text.Append(glyph.Text);
            before = glyph;
        }

        return text.ToString().Trim();
    }

    private static bool AreApart(PaintedGlyph before, PaintedGlyph glyph)
    {
        var size = Math.Max(Math.Max(before.Size, glyph.Size), 0.1);
        var across = Math.Max(glyph.Box.Left - before.Box.Right, before.Box.Left - glyph.Box.Right);
        var up = Math.Max(glyph.Box.Bottom - before.Box.Top, before.Box.Bottom - glyph.Box.Top);
        // Letters of upright words stand above each other, so only a clear gap counts there too.
        return across > 0.22 * size || up > 0.4 * size || before.Box.Left - glyph.Box.Left > 2 * size;
    }
}
