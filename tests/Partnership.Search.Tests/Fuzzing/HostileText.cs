using CsCheck;

namespace Partnership.Search.Tests.Fuzzing;

/// <summary>What nobody types and somebody sends.</summary>
internal static class HostileText
{
    private const int Long = 100 * 1024;

    private static readonly string[] Words =
    [
        "visitor", "visitors", "bruise", "bruse", "damp", "cot", "the", "of", "was not brought", "multi-agency", "O'Neill", "Zo\u00EB", "Zoe\u0308", "3.2", "2023/24", "WNB",
        "child", "children", "safe\u00ADguarding", "a", "I", "\u0645\u0631\u062D\u0628\u0627", "\u5152\u7AE5\u4FDD\u8B77", "\u0E40\u0E14\u0E47\u0E01", "\u05D9\u05DC\u05D3", "\U0001D504\U0001D505",
    ];

    private static readonly string[] Operators =
    [
        "\"", "\u201C", "\u201D", "'", "-", "+", "!", "*", "?", "~", "^", ":", "\\", "/", "(", ")", "[", "]", "{", "}", "|", "||", "&", "&&", "AND", "OR", "NOT", " TO ", "title:",
        "*:*", "_exists_:", "^2", "~0.8", "/.*/", "[a TO z]", "{* TO *}", "\\\"", "(a+)+$", "${jndi:x}", "<script>", "</mark>", "&lt;", "%00", "'; DROP TABLE x; --", "../..",
    ];

    private static readonly string[] Marks =
    [
        "\0", "\u0001", "\b", "\t", "\n", "\r\n", "\u001B[31m", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u200F", "\u202E", "\u2028", "\u2066", "\uFEFF", "\uFFFD",
        "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uDBFF\uDBFF", "\u0301\u0301\u0301", "\U0001F476", "\U0001F469\u200D\U0001F467", "\U0001F1EC\U0001F1E7", "\u2603\uFE0F", "\u00BD", "\u2460",
    ];

    private static readonly Gen<string> AnyChars = Gen.Int[0, char.MaxValue].Select(i => (char)i).Array[0, 30].Select(c => new string(c));

    private static readonly Gen<string> Piece = Gen.Frequency(
        (5, Gen.OneOf(Words)),
        (5, Gen.OneOf(Operators)),
        (3, Gen.OneOf(Marks)),
        (3, Gen.Const(" ")),
        (1, AnyChars));

    private static readonly Gen<string> Mixed = Piece.Array[0, 25].Select(string.Concat);

    private static readonly Gen<string> Spaced = Piece.Array[1, 12].Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<string> Repeated =
        Gen.Select(Piece, Gen.Int[1, 3000], Gen.Bool, (piece, times, isSpaced) => string.Join(isSpaced ? " " : "", Enumerable.Repeat(piece, times)));

    private static readonly Gen<string> ManyWords = Gen.String[Gen.Char.AlphaNumeric, 1, 12].Array[500, 3000].Select(words => string.Join(' ', words));

    private static readonly Gen<string> VeryLong = Gen.Select(Gen.OneOf(Mixed, AnyChars, Gen.OneOf(Words)), Gen.Bool, (piece, isSpaced) =>
        piece.Length == 0 ? new string('x', Long) : string.Join(isSpaced ? " " : "", Enumerable.Repeat(piece, Long / piece.Length)));

    /// <summary>Of moderate length.</summary>
    public static Gen<string> Short { get; } = Gen.Frequency((4, Mixed), (4, Spaced), (1, AnyChars));

    /// <summary>Of any length up to some 100 KB.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((40, Mixed), (40, Spaced), (10, AnyChars), (5, Repeated), (3, ManyWords), (2, VeryLong));
}
