using System.Collections.Immutable;

namespace Partnership.Search.Highlighting;

/// <summary>Chooses the sentences of a text that show best what was looked for.</summary>
internal static class SnippetMaker
{
    /// <summary>The longest snippet, in characters without marks of omission.</summary>
    public const int MaxLength = 240;

    private const string Omission = "\u2026";

    /// <summary>Makes a snippet.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="from">Where what may be shown begins.</param>
    /// <param name="marks">The words that were looked for, in order, none over another.</param>
    /// <param name="idf">How much each of the words says.</param>
    /// <returns>The beginning of the text when it has none of the words.</returns>
    public static Snippet Make(string text, int from, IReadOnlyList<Mark> marks, Func<int, double> idf)
    {
        var shown = marks.Where(m => m.Start >= from && m.End <= text.Length).ToList();
        var sentences = Sentences.Of(text, from, text.Length).ToList();
        if (sentences.Count == 0)
            return Snippet.Empty;
        var (start, end) = Best(sentences, shown, idf);
        (start, end) = Shorten(text, start, end, shown);
        return Cut(text, start, end, shown, startsSentence: sentences.Any(s => s.Start == start), endsSentence: sentences.Any(s => s.End == end));
    }

    // The run of whole sentences, no longer than allowed, that has most of the words; the earlier of equals.
    private static (int Start, int End) Best(List<(int Start, int End)> sentences, List<Mark> marks, Func<int, double> idf)
    {
        var best = (sentences[0].Start, sentences[0].End, Score: -1.0);
        for (var first = 0; first < sentences.Count; first++)
            for (var last = first; last < sentences.Count; last++)
            {
                var (start, end) = (sentences[first].Start, sentences[last].End);
                if (last > first && end - start > MaxLength)
                    break;
                var score = Score(start, end, marks, idf);
                // A sentence more must earn its place, unless there is little to read without it.
                if (score > best.Score + (last > first && end - start > MaxLength / 2 ? 0.1 : 0.0001))
                    best = (start, end, score);
                else if (Math.Abs(score - best.Score) < 0.0001 && start == best.Start && end - start <= MaxLength)
                    best = (start, end, score);
            }

        return (best.Start, best.End);
    }

    private static double Score(int start, int end, List<Mark> marks, Func<int, double> idf)
    {
        var seen = 0UL;
        var score = 0.0;
        foreach (var mark in marks)
        {
            if (mark.Start < start || mark.End > end)
                continue;
            var bit = 1UL << mark.Word;
            score += (seen & bit) == 0 ? idf(mark.Word) + 1 : 0.05;
            seen |= bit;
        }

        return score;
    }

    // One sentence may be too long by itself: then what is around most of its words is shown.
    private static (int Start, int End) Shorten(string text, int start, int end, List<Mark> marks)
    {
        if (end - start <= MaxLength)
            return (start, end);
        var inside = marks.Where(m => m.Start >= start && m.End <= end).ToList();
        if (inside.Count == 0)
            return (start, WordEnd(text, start + MaxLength, start));
        var best = inside.MaxBy(m => inside.Where(o => o.Start >= m.Start && o.End <= m.Start + (MaxLength * 3 / 4)).Select(o => o.Word).Distinct().Count());
        var from = Math.Max(start, WordStart(text, best.Start - (MaxLength / 4), start));
        var to = from + MaxLength >= end ? end : WordEnd(text, from + MaxLength, best.End);
        return (from, to);
    }

    private static int WordStart(string text, int at, int least)
    {
        at = Math.Max(at, least);
        while (at > least && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static int WordEnd(string text, int at, int least)
    {
        at = Math.Min(at, text.Length);
        var end = at;
        while (end > least && end < text.Length && !char.IsWhiteSpace(text[end]))
            end--;
        // A text without spaces is cut where it must be, but never in the middle of a character.
        if (end <= least)
            end = at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return Math.Max(end, least);
    }

    private static Snippet Cut(string text, int start, int end, List<Mark> marks, bool startsSentence, bool endsSentence)
    {
        var pieces = ImmutableArray.CreateBuilder<SnippetPiece>();
        if (!startsSentence)
            pieces.Add(new SnippetPiece(Omission, false));
        var done = start;
        foreach (var mark in marks.Where(m => m.Start >= start && m.End <= end))
        {
            if (mark.Start > done)
                pieces.Add(new SnippetPiece(OneLine(text[done..mark.Start]), false));
            pieces.Add(new SnippetPiece(OneLine(text[mark.Start..mark.End]), true));
            done = mark.End;
        }

        if (end > done)
            pieces.Add(new SnippetPiece(OneLine(text[done..end]), false));
        if (!endsSentence)
            pieces.Add(new SnippetPiece(Omission, false));
        return new Snippet(pieces.ToImmutable());
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
