using System.Text;
using Partnership.Documents.Forensics.Painting;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Tells which of the words that a page gives in place of its letters can't be read on it.</summary>
internal static class ReplacedWords
{
    /// <summary>Shorter words are ligatures, hyphens, bullets and numbers.</summary>
    private const int ShortestWord = 4;

    /// <summary>The words that stand for others, where one of their longer words is nowhere on the page.</summary>
    internal static IEnumerable<string> Unseen(PaintedPage page)
    {
        if (page.Replaced.Count == 0)
            yield break;

        var seen = Plain(string.Concat(page.Glyphs.Select(glyph => glyph.Text)));
        foreach (var (words, glyphs) in page.Replaced)
        {
            // Words for a drawing are a description; letters that can't be read need words to be read at all.
            var isText = glyphs.Count(glyph => glyph.Text.Any(char.IsLetter)) * 2 > glyphs.Count(glyph => !glyph.IsBlank);
            var longer = words.Split([' ', '\n', '\t', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.Length >= ShortestWord).ToList();
            if (isText && longer.Exists(word => !seen.Contains(word, StringComparison.Ordinal)))
                yield return words;
        }
    }

    private static string Plain(string text) =>
        string.Concat(WithoutHalves(text).Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Half a character, as broken fonts give, can't be normalised.</summary>
    private static string WithoutHalves(string text) => string.Concat(text.Where(character => !char.IsSurrogate(character)));
}
