using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Search.Highlighting;

/// <summary>Finds where the words that were looked for stand in index documents, from the offsets that the index keeps.</summary>
internal sealed class MarkFinder(SearchView view, QueryPlan plan)
{
    private readonly string field = IndexFields.In(view.Table.Site.Culture).Text;

    /// <summary>The marks of some documents of one segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="docs">The documents.</param>
    /// <returns>For each document its marks in the order of the text, none over another.</returns>
    public Dictionary<int, List<Mark>> Find(int segment, IEnumerable<int> docs)
    {
        var sorted = docs.Distinct().Order().ToList();
        var places = new Dictionary<string, Dictionary<int, List<Place>>>(StringComparer.Ordinal);
        foreach (var stem in plan.Marks.SelectMany(m => m.Stems).Distinct(StringComparer.Ordinal))
            places[stem] = PlacesOf(view.Reader.Reader.Leaves[segment], stem, sorted);
        return sorted.ToDictionary(doc => doc, doc => MarksOf(doc, places));
    }

    private List<Mark> MarksOf(int doc, Dictionary<string, Dictionary<int, List<Place>>> places)
    {
        var marks = new List<Mark>();
        foreach (var form in plan.Marks)
        {
            var runs = form.Stems.Select(stem => places[stem].GetValueOrDefault(doc, [])).ToImmutableArray();
            if (runs.Length == 1)
                marks.AddRange(runs[0].Select(p => new Mark(p.Start, p.End, form.Word)));
            else
                marks.AddRange(Phrases(runs).Select(p => new Mark(p.Start, p.End, form.Word)));
        }

        return WithoutOverlaps(marks);
    }

    // A phrase is marked from its first word to its last, where they stand side by side.
    private static IEnumerable<(int Start, int End)> Phrases(ImmutableArray<List<Place>> runs)
    {
        var rest = runs.Skip(1).Select(run => run.ToDictionary(p => p.Position, p => p.End)).ToList();
        foreach (var first in runs[0])
        {
            var end = 0;
            if (rest.Select((run, i) => run.TryGetValue(first.Position + i + 1, out end)).All(isThere => isThere))
                yield return (first.Start, end);
        }
    }

    private static List<Mark> WithoutOverlaps(List<Mark> marks)
    {
        var kept = new List<Mark>(marks.Count);
        foreach (var mark in marks.OrderBy(m => m.Start).ThenByDescending(m => m.End))
            if (kept.Count == 0 || mark.Start >= kept[^1].End)
                kept.Add(mark);
        return kept;
    }

    private Dictionary<int, List<Place>> PlacesOf(AtomicReaderContext leaf, string stem, List<int> docs)
    {
        var found = new Dictionary<int, List<Place>>();
        if (leaf.AtomicReader.GetTermPositionsEnum(new Term(field, stem)) is not { } positions)
            return found;
        foreach (var doc in docs)
        {
            if (positions.DocID < doc && positions.Advance(doc) == DocIdSetIterator.NO_MORE_DOCS)
                break;
            if (positions.DocID != doc)
                continue;
            var places = found[doc] = new List<Place>(positions.Freq);
            for (var i = 0; i < positions.Freq; i++)
                places.Add(new Place(positions.NextPosition(), positions.StartOffset, positions.EndOffset));
        }

        return found;
    }

    private readonly record struct Place(int Position, int Start, int End);
}
