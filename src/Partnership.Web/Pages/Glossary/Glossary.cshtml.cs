using Partnership.Content.Views;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Glossary;

/// <summary>The words of the field by their first letter.</summary>
public sealed class GlossaryModel : ContentPage
{
    /// <summary>The letters that have words, in order.</summary>
    public IReadOnlyList<GlossaryLetter> Letters => field ??=
    [
        .. Culture.OfType(ContentTypes.GlossaryTerm)
            .OrderBy(i => i.Name, StringComparer.OrdinalIgnoreCase)
            .Select(i => new GlossaryTerm(i))
            .GroupBy(t => char.ToUpperInvariant(t.Item.Name[0]))
            .Select(g => new GlossaryLetter(g.Key, [.. g])),
    ];

    /// <summary>The letters of the alphabet, and any others that begin a word; each with whether it does.</summary>
    public IEnumerable<(char Letter, bool HasWords)> Alphabet => Enumerable.Range('A', 26).Select(i => (char)i)
        .Concat(Letters.Select(l => l.Letter)).Distinct().Order()
        .Select(c => (c, Letters.Any(l => l.Letter == c)));

    /// <summary>A word as it stands at the beginning of a line.</summary>
    public static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

/// <summary>The words that begin with a letter.</summary>
/// <param name="Letter">The letter, a capital one. No part of an address has capitals, so no word's place is the same.</param>
/// <param name="Terms">The words in order.</param>
public sealed record GlossaryLetter(char Letter, IReadOnlyList<GlossaryTerm> Terms);
