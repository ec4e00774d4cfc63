using System.Text.RegularExpressions;

namespace Partnership.Publishing.Hints;

/// <summary>A word that many readers don't know.</summary>
/// <param name="Word">One word or several, as they stand in a text; capitals make no difference.</param>
/// <param name="Plainly">What to write instead; null when there is no shorter way than to explain it.</param>
public sealed record JargonWord(string Word, string? Plainly)
{
    /// <summary>Whether a text has it, as whole words.</summary>
    public bool IsIn(string text) => Regex.IsMatch(
        text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(Word)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>What to do about it.</summary>
    public string Advice => Plainly is null ? $"Explain “{Word}”, or say it in other words." : $"Instead of “{Word}”, write “{Plainly}”.";
}
