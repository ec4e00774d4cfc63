using System.Text.RegularExpressions;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;

namespace Partnership.Web.RichText;

/// <summary>Finds words of the glossary in a text.</summary>
internal sealed class GlossaryWords
{
    private readonly Dictionary<string, (GlossaryTerm Term, string Form)> terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? pattern;

    private GlossaryWords(CultureSnapshot site)
    {
        foreach (var term in site.OfType(ContentTypes.GlossaryTerm).Select(i => new GlossaryTerm(i)))
            foreach (var form in term.Forms)
                terms.TryAdd(form, (term, form));
        if (terms.Count == 0)
            return;
        var longestFirst = terms.Keys.OrderByDescending(f => f.Length).Select(Regex.Escape);
        pattern = new Regex(
            $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', longestFirst)})(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(2));
    }

    /// <summary>The words of a culture. Computed once a snapshot.</summary>
    public static GlossaryWords Of(CultureSnapshot site) => site.Derive(static s => new GlossaryWords(s));

    /// <summary>Where words of the glossary stand in a text, from left to right.</summary>
    public IEnumerable<(int Index, int Length, GlossaryTerm Term)> Find(string text)
    {
        for (var match = pattern?.Match(text); match is { Success: true }; match = match.NextMatch())
        {
            var (term, form) = terms[match.Value];
            // An acronym counts only as it is written: "it" is not IT.
            if (!form.All(c => char.IsUpper(c) || !char.IsLetter(c)) || match.Value == form)
                yield return (match.Index, match.Length, term);
        }
    }
}
