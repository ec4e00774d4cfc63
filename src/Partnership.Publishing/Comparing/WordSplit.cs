using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Partnership.Publishing.Comparing;

/// <summary>
/// Takes a text apart into words, stretches of white space, line breaks and single signs. Put together they are the text.
/// </summary>
internal static class WordSplit
{
    private enum Sort
    {
        Word,
        Space,
        Break,
        Sign,
    }

    public static ImmutableArray<string> Of(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            var sort = SortOf(text, start);
            while (sort is Sort.Word or Sort.Space && start + length < text.Length && SortOf(text, start + length) == sort)
                length += StringInfo.GetNextTextElementLength(text, start + length);
            pieces.Add(text.Substring(start, length));
            start += length;
        }

        return pieces.DrainToImmutable();
    }

    public static bool IsSpace(string piece) => SortOf(piece, 0) == Sort.Space;

    private static Sort SortOf(string text, int start)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out _);
        return rune.Value switch
        {
            '\n' or '\r' => Sort.Break,
            '\'' or '’' => Sort.Word,
            _ when Rune.IsWhiteSpace(rune) => Sort.Space,
            _ when Rune.IsLetterOrDigit(rune) => Sort.Word,
            _ => Sort.Sign,
        };
    }
}
