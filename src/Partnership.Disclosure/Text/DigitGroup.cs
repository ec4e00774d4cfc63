namespace Partnership.Disclosure.Text;

/// <summary>Digits that stand together.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct DigitGroup(int Start, int End)
{
    /// <summary>How many they are.</summary>
    public int Length => End - Start;

    /// <summary>All groups of digits of a text, in its order.</summary>
    public static List<DigitGroup> ReadAll(string text)
    {
        var groups = new List<DigitGroup>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            groups.Add(new DigitGroup(start, i));
        }
        return groups;
    }
}
