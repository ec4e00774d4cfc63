namespace Partnership.Documents.Reports;

/// <summary>Takes labels off the words behind them.</summary>
internal static class LeadingLetters
{
    /// <summary>The text without so many letters at its beginning, spaces not counted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">How many are to go; then, how many still are.</param>
    internal static string TakeOff(string text, ref int letters)
    {
        var index = 0;
        for (; index < text.Length && letters > 0; index++)
            if (!char.IsWhiteSpace(text[index]))
                letters--;
        return text[index..];
    }
}
