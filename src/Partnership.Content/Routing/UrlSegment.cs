using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Partnership.Content.Routing;

/// <summary>One part of an address between slashes: lower-case letters and digits of any script, joined by single hyphens.</summary>
public readonly record struct UrlSegment
{
    /// <summary>The longest segment, in characters.</summary>
    public const int MaxLength = 100;

    private const string Untitled = "untitled";

    private readonly string? value;

    // The segment of no name has no value, so that it equals the default of the type.
    private UrlSegment(string value) => this.value = value == Untitled ? null : value;

    /// <summary>The segment as text.</summary>
    public string Value => value ?? Untitled;

    /// <summary>Makes a segment from a name: accents go, everything that is no letter or digit becomes a hyphen.</summary>
    /// <returns>Always a valid segment: <c>untitled</c> when the name has no letter or digit at all.</returns>
    public static UrlSegment FromName(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in WellFormed(name).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > MaxLength)
                break;
            if (Rune.IsLetterOrDigit(rune))
                text.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value is not ('\'' or '’') && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark
                && text.Length > 0 && text[^1] != '-')
                text.Append('-');
        }

        var segment = text.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return new UrlSegment(segment.Length == 0 ? Untitled : segment);
    }

    /// <summary>Accepts a segment that is already in form, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out UrlSegment segment)
    {
        segment = default;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || FromName(text).Value != text)
            return false;
        segment = new UrlSegment(text);
        return true;
    }

    /// <summary>Accepts a segment that is already in form.</summary>
    /// <exception cref="FormatException">It is not in form.</exception>
    public static UrlSegment Parse(string text) =>
        TryParse(text, out var segment) ? segment : throw new FormatException($"'{text}' is not a valid part of an address.");

    /// <inheritdoc />
    public override string ToString() => Value;

    // Half a character and U+FFFE, as a hostile request may send, would throw in Normalize.
    private static string WellFormed(string name) => string.Concat(name.EnumerateRunes()).Replace('\ufffe', '\ufffd');
}
