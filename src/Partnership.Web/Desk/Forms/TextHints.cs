using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Editorial.RichText;
using Partnership.Publishing.Hints;

namespace Partnership.Web.Desk.Forms;

/// <summary>How easily a text reads, and what could be better about it. It never stops anybody.</summary>
/// <param name="Age">How old somebody is who reads it with ease, in a sentence; null when there is too little text to say.</param>
/// <param name="Hints">What could be better.</param>
internal sealed record TextHints(string? Age, ImmutableArray<Hint> Hints)
{
    private const int FewestWords = 20;
    private const int Goal = 11;
    private const int LongSentence = 25;

    /// <summary>Whether texts of an editor get hints.</summary>
    public static bool Suit(PropertyDefinition property) => property.Editor is EditorKind.LongText or EditorKind.RichText;

    /// <summary>The hints about formatted text.</summary>
    public static TextHints OfMarkup(string html) => Of(RichTextWords.PiecesOf(html), AccessibilityHints.Find(html, PlainWords.All));

    /// <summary>The hints about plain text.</summary>
    public static TextHints OfText(string text)
    {
        var pieces = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Of(pieces, [.. pieces.SelectMany(p => WordHints.OfText(p, PlainWords.All))]);
    }

    /// <summary>The hints about what a field of a form says.</summary>
    public static TextHints OfField(FormFields fields, PropertyDefinition property, string name) => property.Editor == EditorKind.RichText
        ? OfMarkup(RichTextField.Read(fields[name], fields[FieldNames.Format(name)], fields[FieldNames.Original(name)]))
        : OfText(fields[name]);

    private static TextHints Of(IReadOnlyCollection<string> pieces, IEnumerable<Hint> hints) =>
        new(ReadingAge.Of(pieces) is { Words: >= FewestWords } age ? InWords(age) : null, [.. hints]);

    private static string InWords(ReadingAge age)
    {
        var years = (int)Math.Round(age.Years, MidpointRounding.AwayFromZero);
        var words = years <= Goal
            ? $"Reading age about {years}. Good: most families can read it."
            : $"Reading age about {years}. Try for 9 to 11: shorter sentences and everyday words.";
        return age.LongestSentenceWords > LongSentence ? $"{words} The longest sentence has {age.LongestSentenceWords} words." : words;
    }
}
