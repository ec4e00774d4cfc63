using System.Text.RegularExpressions;

namespace Partnership.Content.Values;

/// <summary>Finds the pictures in formatted text, by the ids of their files.</summary>
public static partial class RichTextPictures
{
    private const string Mark = "data-media-id=\"";

    /// <summary>The ids of the pictures that a text shows, in their order; one may come more than once.</summary>
    /// <param name="markup">Sanitised HTML: attributes stand in double quotes, and text holds no bare <c>&lt;</c>.</param>
    public static IEnumerable<Guid> In(string markup)
    {
        // Nearly no text has pictures, and this is asked of every text of every snapshot.
        if (!markup.Contains(Mark, StringComparison.Ordinal))
            yield break;
        for (var match = Picture().Match(markup); match.Success; match = match.NextMatch())
            if (Guid.TryParseExact(match.Groups["id"].ValueSpan, "D", out var id))
                yield return id;
    }

    /// <summary>The same text with one picture in the place of another, wherever that stands. What its alternative says stays.</summary>
    /// <param name="markup">Sanitised HTML.</param>
    /// <param name="old">The file of the picture that goes.</param>
    /// <param name="next">The file of the picture that comes.</param>
    public static string Replace(string markup, Guid old, Guid next) => !markup.Contains(Mark, StringComparison.Ordinal)
        ? markup
        : Picture().Replace(
            markup,
            match => match.Groups["id"] is var id && Guid.TryParseExact(id.ValueSpan, "D", out var found) && found == old
                ? string.Concat(match.Value.AsSpan(0, id.Index - match.Index), next.ToString(), match.Value.AsSpan(id.Index - match.Index + id.Length))
                : match.Value);

    /// <summary>Whether a text shows a picture of which nobody has said what it shows, or that it is decorative: one without an alternative, not even an empty one.</summary>
    /// <param name="markup">Sanitised HTML.</param>
    public static bool LackAlternative(string markup) => markup.Contains("<img", StringComparison.OrdinalIgnoreCase) && WithoutAlternative().IsMatch(markup);

    // Whole attributes are read one by one, so that nothing inside the value of another one is taken for a picture or its alternative.
    [GeneratedRegex("""<img(?:\s+(?!alt=)[a-z-]+="[^"]*")+\s*/?>""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithoutAlternative();

    // Whole attributes are read one by one, so that nothing inside the value of another one is taken for an id.
    [GeneratedRegex("""<img(?:\s+(?!data-media-id=)[a-z-]+(?:="[^"]*")?)*\s+data-media-id="(?<id>[0-9a-fA-F-]{36})"(?=[\s/>])""", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
