using System.Collections.Frozen;
using Partnership.Disclosure.Lists;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Terms;

/// <summary>A term of a case, ready to be looked for. It does not say what it is.</summary>
internal sealed class Term
{
    private const int MostWords = 5;

    // Names of places have first letters too, but nobody calls them by those.
    private static readonly FrozenSet<string> PlaceWords = new[]
    {
        "street", "road", "close", "avenue", "lane", "drive", "way", "court", "park", "house", "school", "nursery", "academy", "college", "hospital", "surgery", "primary", "estate", "gardens", "crescent", "terrace",
    }.ToFrozenSet(StringComparer.Ordinal);

    private Term(IReadOnlyList<TermForm> forms, string initials, (string, string)? name)
    {
        Forms = forms;
        Initials = initials;
        Name = name;
    }

    /// <summary>The ways to write it; none when it has no letters or digits.</summary>
    public IReadOnlyList<TermForm> Forms { get; }

    /// <summary>The first letters of its words as capitals, or nothing for a single word.</summary>
    public string Initials { get; }

    /// <summary>Its two words, where it is a name of two words.</summary>
    public (string Given, string Family)? Name { get; }

    /// <summary>Takes a term as it was entered.</summary>
    public static Term Read(string entered)
    {
        var words = WordsOf(new TextView(entered).Text);
        if (words.Count == 0)
            return new Term([], "", null);
        // A short text of everyday words is the term only with a capital letter, as names have one.
        var needsCapital = words.TrueForAll(WordLists.Common.Contains);
        List<TermForm> forms = [FormOf(words, false, needsCapital)];
        if (words.Count is > 1 and <= MostWords)
            forms.Add(FormOf([words[^1], .. words[..^1]], true, needsCapital));
        var areNames = words.Count is 2 or 3 or 4 && words.TrueForAll(w => w.Length > 1 && char.IsLetter(w[0]) && !PlaceWords.Contains(w));
        return new Term(forms, areNames ? string.Concat(words.Select(w => char.ToUpperInvariant(w[0]))) : "", areNames && words.Count == 2 ? (words[0], words[1]) : null);
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(Term);

    private static TermForm FormOf(List<string> words, bool isReversed, bool needsCapital)
    {
        var starts = new HashSet<int>();
        var length = 0;
        foreach (var word in words)
        {
            if (length > 0)
                starts.Add(length);
            length += word.Length;
        }
        return new TermForm(string.Concat(words), starts, isReversed, needsCapital);
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isInside && start < 0)
                start = i;
            if (!isInside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }
        return words;
    }
}
