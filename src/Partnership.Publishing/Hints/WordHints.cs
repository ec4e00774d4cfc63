using System.Text.RegularExpressions;

namespace Partnership.Publishing.Hints;

/// <summary>Hints about words alone, wherever they stand.</summary>
public static partial class WordHints
{
    /// <value>More words than these in one paragraph are hard to take in.</value>
    public const int LongestParagraph = 90;

    private static readonly HashSet<string> SayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "click here", "click", "here", "click this link", "this link", "link", "this", "this page", "page", "this document", "document", "this website", "website", "more",
        "read more", "see more", "find out more", "learn more", "more information", "more info", "further information", "details", "more details", "continue", "go", "download",
        "see here", "read this", "info", "website link", "view", "open",
    };

    /// <summary>What is wrong with the words of a link; null when nothing is.</summary>
    public static Hint? OfLink(string words)
    {
        var plain = EdgesOfLink().Replace(words, "");
        if (plain.Length == 0)
            return new Hint(HintKind.LinkEmpty, "Give the link words that say where it leads, or take it out.", "");
        if (SayNothing.Contains(plain))
            return Hint.About(HintKind.LinkSaysNothing, "Say where the link leads. Many people hear links without the words around them.", words);
        return Address().IsMatch(plain)
            ? Hint.About(HintKind.LinkIsAddress, "Use the name of the page as the words of the link. A screen reader spells an address out.", words)
            : null;
    }

    /// <summary>What is wrong with the text that stands in the place of an image; null when nothing is.</summary>
    public static Hint? OfAlternative(string alternative) => FileName().IsMatch(alternative)
        ? Hint.About(HintKind.ImageAlternativeIsFileName, "Say what the image shows. The name of its file tells nobody.", alternative)
        : null;

    /// <summary>What could be better about a paragraph, a heading or an item.</summary>
    public static IEnumerable<Hint> OfText(string text, IReadOnlyCollection<JargonWord> jargon)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is > LongestParagraph and var length)
            yield return Hint.About(HintKind.LongParagraph, $"Split this paragraph. It has {length} words; people lose their place after about {LongestParagraph}.", text);
        foreach (var run in CapitalsIn(text))
            yield return Hint.About(HintKind.Capitals, "Write this in small letters. Capitals are harder to read, and feel like shouting.", run);
        foreach (var word in jargon.Where(w => w.IsIn(text)))
            yield return Hint.About(HintKind.Jargon, word.Advice, text);
    }

    // Acronyms side by side (RBWM LSCP) are none: somebody shouts when a word is long or there are many.
    private static IEnumerable<string> CapitalsIn(string text) =>
        from run in Capitals().Matches(text)
        let words = run.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 3 || words.Any(w => w.Count(char.IsLetter) > 5)
        select run.Value;

    [GeneratedRegex(@"^[\s.…:>»→\-]+|[\s.…:>»→\-]+$")]
    private static partial Regex EdgesOfLink();

    // GOV.UK is a name.
    [GeneratedRegex(@"^(?i:https?://|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net|eu|info)(?:/\S*)?$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*\S+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)\s*$|^\s*(?:IMG|DSC|image)[_-]?\d+\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’-]+(?:[\s,:;]+\p{Lu}[\p{Lu}'’-]*(?![\p{L}\p{N}]))+|(?<![\p{L}\p{N}])\p{Lu}{8,}(?![\p{L}\p{N}])")]
    private static partial Regex Capitals();
}
