using System.Text.RegularExpressions;

namespace Partnership.Publishing.Hints;

/// <summary>How hard a text is to read, as the school year in which one can read it (Flesch-Kincaid).</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Sentences">How many sentences; a heading and an item of a list count as one at least.</param>
/// <param name="Syllables">How many syllables.</param>
public sealed partial record ReadingGrade(int Words, int Sentences, int Syllables)
{
    /// <value>A school year of the United States: 5 is about the age of 10. Short words in short sentences can be below 0.</value>
    public double Value => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"grade {Value:0.0}: {Words} words, {Sentences} sentences, {Syllables} syllables");

    /// <summary>The grade of pieces of text, each of which ends a sentence.</summary>
    public static ReadingGrade Of(IEnumerable<string> pieces)
    {
        var (words, sentences, syllables) = (0, 0, 0);
        foreach (var sentence in SentencesOf(pieces))
        {
            sentences++;
            words += sentence.Words.Count;
            syllables += sentence.Words.Sum(SyllableCount.Of);
        }

        return new ReadingGrade(words, sentences, syllables);
    }

    /// <summary>The sentences of pieces of text that have words.</summary>
    internal static IEnumerable<(string Text, IReadOnlyList<string> Words)> SentencesOf(IEnumerable<string> pieces) =>
        from sentence in pieces.SelectMany(p => EndOfSentence().Split(p))
        let words = Word().Matches(sentence).Select(m => m.Value).ToList()
        where words.Count > 0
        select (sentence.Trim(), (IReadOnlyList<string>)words);

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex EndOfSentence();

    // Addresses of mail and of sites are no words that one reads.
    [GeneratedRegex(@"(?<![\w@.])[\p{L}\p{N}]+(?:['’-][\p{L}]+)*(?![\w@]|\.\w)")]
    private static partial Regex Word();
}
