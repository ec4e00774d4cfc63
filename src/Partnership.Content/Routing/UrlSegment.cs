using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Partnership.Content.Routing;

/// <summary>One part of an address between slashes: lower-case letters and digits of any script, joined by single hyphens.</summary>
public readonly record struct UrlSegment
{
    /// <summary>The longest segment, in characters.</summary>
    public const int MaxLength = 100;

    private readonly string? value;

    private UrlSegment(string value) => this.value = value;

    /// <summary>The segment as text.</summary>
    public string Value => value ?? "untitled";

    /// <summary>Makes a segment from a name: accents go, everything that is no letter or digit becomes a hyphen.</summary>
    /// <returns>Always a valid segment: <c>untitled</c> when the name has no letter or digit at all.</returns>
    public static UrlSegment FromName(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (text.Length >= MaxLength)
                break;
            if (char.IsLetterOrDigit(c))
                text.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && text.Length > 0 && text[^1] != '-')
                text.Append('-');
        }

        var segment = text.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return new UrlSegment(segment.Length == 0 ? "untitled" : segment);
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
}
