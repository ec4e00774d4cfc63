using Partnership.Search.Indexing;

namespace Partnership.Search.Querying;

/// <summary>Says what was perhaps meant by words that nobody has written.</summary>
internal static class Corrections
{
    /// <summary>The text with the nearest words in their place, or null when there are none.</summary>
    public static QueryText? Of(QueryText text, QueryPlan plan, SearchView view)
    {
        var spelling = new Spelling(view, new IndexWords(view));
        var isChanged = false;
        foreach (var clause in plan.Words.Where(w => !w.IsKnown && !w.Clause.IsExcluded).Select(w => w.Clause).Distinct())
        {
            if (Corrected(clause, view, spelling) is not { } corrected || !text.Clauses.Contains(clause))
                continue;
            text = text.With(clause, corrected);
            isChanged = true;
        }

        return isChanged ? text : null;
    }

    private static QueryClause? Corrected(QueryClause clause, SearchView view, Spelling spelling)
    {
        var words = new IndexWords(view);
        var corrected = clause.Text;
        foreach (var word in TypedWord.Of(clause, IndexFields.In(view.Table.Site.Culture)))
            if (!words.IsPublic(IndexFields.Exact, word.Exact) && spelling.Near(word.Exact, 1) is [var near, ..])
                corrected = corrected.Replace(word.Exact, near.Word, StringComparison.OrdinalIgnoreCase);
        return corrected == clause.Text ? null : clause with { Text = corrected };
    }
}
