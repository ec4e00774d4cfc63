using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Partnership.Search.Analysis;

/// <summary>
/// Gives words that look the same the same characters: accents that stand behind their letter are joined with it, and what
/// nobody sees (soft hyphens, joiners, marks of direction) is left out.
/// </summary>
internal sealed class OneFormFilter : TokenFilter
{
    private const char FirstCombining = '\u0300';
    private const char SoftHyphen = '\u00AD';

    private readonly ICharTermAttribute term;

    public OneFormFilter(TokenStream words) : base(words) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var word = term.Buffer.AsSpan(0, term.Length);
        // Nearly every word is plain, so nearly none is made anew.
        if (word.ContainsAnyInRange(FirstCombining, char.MaxValue) || word.Contains(SoftHyphen))
            term.SetEmpty().Append(OneForm(word));
        return true;
    }

    private static string OneForm(ReadOnlySpan<char> word)
    {
        var seen = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                seen.Append(rune.ToString());
        return seen.ToString().Normalize(NormalizationForm.FormC);
    }
}
