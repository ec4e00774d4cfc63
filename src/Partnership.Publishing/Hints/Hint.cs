namespace Partnership.Publishing.Hints;

/// <summary>What a hint is about.</summary>
public enum HintKind
{
    /// <summary>A heading that stands more than one level below the one before.</summary>
    HeadingSkipped,

    /// <summary>A heading without words.</summary>
    HeadingEmpty,

    /// <summary>A paragraph that looks like a heading and isn't one.</summary>
    HeadingInDisguise,

    /// <summary>A link without words.</summary>
    LinkEmpty,

    /// <summary>A link whose words don't say where it leads.</summary>
    LinkSaysNothing,

    /// <summary>A link whose words are its address.</summary>
    LinkIsAddress,

    /// <summary>An image without a text in its place.</summary>
    ImageWithoutAlternative,

    /// <summary>An image whose text in its place is the name of its file.</summary>
    ImageAlternativeIsFileName,

    /// <summary>A table without headers.</summary>
    TableWithoutHeaders,

    /// <summary>A paragraph that is too long to take in.</summary>
    LongParagraph,

    /// <summary>Words in capitals only.</summary>
    Capitals,

    /// <summary>Underlined words that aren't a link.</summary>
    Underlined,

    /// <summary>A word that readers may not know.</summary>
    Jargon,
}

/// <summary>Something that an editor could do better. A hint never stops anybody.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Advice">What to do, in words for an editor.</param>
/// <param name="Excerpt">The words in question, shortened; empty when there are none.</param>
public sealed record Hint(HintKind Kind, string Advice, string Excerpt)
{
    private const int LongestExcerpt = 80;

    /// <summary>A hint about words, of which it keeps the first.</summary>
    public static Hint About(HintKind kind, string advice, string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Hint(kind, advice, line.Length <= LongestExcerpt ? line : line[..LongestExcerpt].TrimEnd() + "…");
    }
}
