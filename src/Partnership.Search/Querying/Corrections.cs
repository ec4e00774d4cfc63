using Partnership.Search.Analysis;
using Partnership.Search.Indexing;

namespace Partnership.Search.Querying;

/// <summary>Says what was perhaps meant by words that nobody has written.</summary>
internal sealed class Corrections
{
    private readonly IndexWords words;
    private readonly Spelling spelling;

    private Corrections(SearchView view)
    {
        words = new IndexWords(view);
        spelling = new Spelling(view, words);
    }

    /// <summary>The text with the nearest words in their place, or null when there are none.</summary>
    public static QueryText? Of(QueryText text, QueryPlan plan, SearchView view)
    {
        var unknown = plan.Words.Where(w => !w.IsKnown && !w.Clause.IsExcluded).Select(w => w.Clause).ToHashSet();
        if (unknown.Count == 0)
            return null;
        var corrections = new Corrections(view);
        var corrected = text;
        foreach (var clause in text.Clauses.Where(unknown.Contains))
            corrected = corrected.With(clause, clause with { Text = corrections.Corrected(clause.Text) });
        return corrected.Clauses.SequenceEqual(text.Clauses) ? null : corrected;
    }

    // From the end, so that what stands before keeps its place.
    private string Corrected(string text)
    {
        foreach (var word in SearchAnalyzers.Words(IndexFields.Exact, text).Reverse())
            if (!words.IsPublic(IndexFields.Exact, word.Text) && spelling.Near(word.Text, 1) is [var near, ..])
                text = string.Concat(text.AsSpan(0, word.Start), near.Word, text.AsSpan(word.End));
        return text;
    }
}
