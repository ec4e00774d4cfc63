namespace Partnership.Documents.PageTexts;

/// <summary>Roman numbers, as front matter is numbered.</summary>
internal static class RomanNumeral
{
    private static readonly (string Sign, int Value)[] Signs =
        [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];

    /// <summary>The number below 400 that is written so, or null when none is.</summary>
    internal static int? Parse(string text)
    {
        var (rest, number) = (text.ToUpperInvariant(), 0);
        foreach (var (sign, value) in Signs)
            while (rest.StartsWith(sign, StringComparison.Ordinal))
                (rest, number) = (rest[sign.Length..], number + value);

        // Written back, because "IIII" and "" can be read too.
        return rest.Length == 0 && number is > 0 and < 400 && Write(number).Equals(text, StringComparison.OrdinalIgnoreCase)
            ? number
            : null;
    }

    private static string Write(int number)
    {
        var text = "";
        foreach (var (sign, value) in Signs)
            for (; number >= value; number -= value)
                text += sign;
        return text;
    }
}
