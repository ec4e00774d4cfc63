using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Partnership.Web.Tests.Reading;

/// <summary>How hard a text is to read, as the school year in which one can read it (Flesch-Kincaid).</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Sentences">How many sentences; a heading and an item of a list count as one at least.</param>
/// <param name="Syllables">How many syllables.</param>
internal sealed partial record ReadingGrade(int Words, int Sentences, int Syllables)
{
    public double Value => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    public override string ToString() => FormattableString.Invariant($"grade {Value:0.0}: {Words} words, {Sentences} sentences, {Syllables} syllables");

    /// <summary>The grade of pieces of text, each of which ends a sentence.</summary>
    public static ReadingGrade Of(IEnumerable<string> pieces)
    {
        var (words, sentences, syllables) = (0, 0, 0);
        foreach (var sentence in pieces.SelectMany(p => EndOfSentence().Split(p)))
        {
            var found = Word().Matches(sentence).Select(m => m.Value).ToList();
            if (found.Count == 0)
                continue;
            sentences++;
            words += found.Count;
            syllables += found.Sum(SyllableCount.Of);
        }

        return new ReadingGrade(words, sentences, syllables);
    }

    /// <summary>The pieces of a page's own text: headings, paragraphs, items. Navigation and closed explanations are left out.</summary>
    public static IReadOnlyList<string> PiecesOf(IDocument page) =>
    [
        .. page.QuerySelectorAll("main h1, main h2, main h3, main p, main li, main dt, main dd, main td, main th")
            .Where(e => e.Closest("nav, [popover], .page-foot, .page-actions") is null && e.QuerySelector("p, li") is null)
            .Select(e => e.Words()),
    ];

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex EndOfSentence();

    // Addresses of mail and of sites are no words that one reads.
    [GeneratedRegex(@"(?<![\w@.])[\p{L}\p{N}]+(?:['’-][\p{L}]+)*(?![\w@]|\.\w)")]
    private static partial Regex Word();
}
