using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Partnership.Content.Routing;

/// <summary>
/// The address of a page inside the site, in the one form that the site uses: begins with a slash, lower case, no slash at
/// the end, no empty segments. Two addresses that a reader would take for the same page are equal.
/// </summary>
public readonly record struct RoutePath
{
    /// <summary>The longest address, in characters; longer ones name no page.</summary>
    public const int MaxLength = 1000;

    private readonly string? value;

    // The home page has no value, so that it equals the default of the type.
    private RoutePath(string value) => this.value = value == "/" ? null : value;

    /// <summary>The home page.</summary>
    public static RoutePath Root { get; } = new("/");

    /// <summary>The address as text, for example <c>/case-reviews/child-alder</c>.</summary>
    public string Value => value ?? "/";

    /// <summary>Whether it is the home page.</summary>
    public bool IsRoot => Value == "/";

    /// <summary>Brings a typed, linked or requested path into the site's form.</summary>
    /// <param name="text">A path without query and fragment, unescaped.</param>
    /// <param name="path">The path in the site's form, when the answer is true.</param>
    /// <returns>False when no page can have such an address: too long, or with control characters, a backslash or broken Unicode.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RoutePath path)
    {
        path = Root;
        if (text is null || text.Length > MaxLength)
            return false;
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsControl(rune) || rune.Value is '\\' or '\ufffd' or '\ufffe')
                return false;
        var normalised = IsInForm(text) ? text : Normalise(text);
        if (normalised.Length > MaxLength)
            return false;
        path = new RoutePath(normalised);
        return true;
    }

    /// <summary>Brings a path that the program itself knows into the site's form.</summary>
    /// <exception cref="FormatException">No page can have such an address.</exception>
    public static RoutePath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not the path of a page.");

    /// <summary>The address of a page directly below.</summary>
    public RoutePath Append(UrlSegment segment) => new(IsRoot ? "/" + segment.Value : $"{Value}/{segment.Value}");

    /// <inheritdoc />
    public override string ToString() => Value;

    private static string Normalise(string text)
    {
        var segments = text.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return "/" + string.Join('/', segments).ToLowerInvariant().Normalize(NormalizationForm.FormC);
    }

    private static bool IsInForm(string text)
    {
        if (text.Length == 0 || text[0] != '/')
            return false;
        for (var i = 1; i < text.Length; i++)
            if (!(char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || text[i] is '-' or '.' or '_'
                || (text[i] == '/' && text[i - 1] != '/' && i < text.Length - 1)))
                return false;
        return true;
    }
}
