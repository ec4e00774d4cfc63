using System.Globalization;
using System.Text;

namespace Partnership.Documents.Reports.Html;

/// <summary>Decides which characters a report is written with.</summary>
internal static class ReportText
{
    // Some scripts, and signs made of several, need these two although nobody sees them.
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>
    /// Whether a reader has something of the character. Invisible ones can turn the order of words round; some have no meaning
    /// outside of the file.
    /// </summary>
    internal static bool IsForReaders(Rune character) => character.Value is NonJoiner or Joiner
        || (Rune.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate) && (character.Value & 0xFFFE) != 0xFFFE);

    /// <summary>The words with single spaces between them, and nothing else.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var isSpaceDue = false;
        foreach (var character in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(character))
                isSpaceDue = clean.Length > 0;
            else if (IsForReaders(character))
            {
                if (isSpaceDue)
                    clean.Append(' ');
                isSpaceDue = false;
                clean.Append(character);
            }
        }

        return clean.ToString();
    }
}
