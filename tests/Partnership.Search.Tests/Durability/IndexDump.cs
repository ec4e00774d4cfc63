using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Partnership.Search.Indexing;

namespace Partnership.Search.Tests.Durability;

/// <summary>
/// Everything that an index holds of the documents that are not deleted, as one text: of each unit what its head says, and of
/// each of its documents what is stored and every term with its places. Two indexes are equal when their texts are.
/// </summary>
internal static class IndexDump
{
    public static string Of(SearchReader reader)
    {
        var units = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var leaf in reader.Reader.Leaves)
        {
            var terms = TermsOf(leaf.AtomicReader);
            var segment = reader.Segments[leaf.Ord];
            for (var unit = 0; unit < segment.Heads.Length; unit++)
                if (IsLive(leaf.AtomicReader, segment.HeadDocs[unit]))
                    units.Add(segment.Heads[unit].Key.Term, UnitOf(leaf.AtomicReader, segment, unit, terms));
        }

        return string.Concat(units.Select(u => $"{u.Key}\n{u.Value}"));
    }

    /// <summary>The text that snippets of a document are made from.</summary>
    public static string TextOf(AtomicReader leaf, int doc)
    {
        var text = new BytesRef();
        leaf.GetBinaryDocValues(IndexFields.Original).Get(doc, text);
        return text.Utf8ToString();
    }

    private static string UnitOf(AtomicReader leaf, SegmentUnits segment, int unit, ILookup<int, string> terms)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  {segment.Heads[unit].Stamp} {segment.Heads[unit].HasAllPages}\n");
        var pages = leaf.GetNumericDocValues(IndexFields.Page);
        for (var doc = segment.FirstDoc(unit); doc <= segment.HeadDocs[unit]; doc++)
        {
            Assert.True(IsLive(leaf, doc), "A unit is there as a whole or not at all.");
            text.Append(CultureInfo.InvariantCulture, $"  document {PageNumber.Of(pages.Get(doc))}\n");
            text.Append(CultureInfo.InvariantCulture, $"    from {leaf.GetNumericDocValues(IndexFields.BodyStart)?.Get(doc)}: {TextOf(leaf, doc)}\n");
            foreach (var term in terms[doc].Order(StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"    {term}\n");
        }

        return text.ToString();
    }

    // The terms of documents, found by walking the postings of every term.
    private static ILookup<int, string> TermsOf(AtomicReader leaf) => (
        from field in leaf.Fields ?? Enumerable.Empty<string>()
        from term in Words(leaf.GetTerms(field))
        from place in Places(leaf, new Term(field, term))
        select (place.Doc, Text: $"{field} {place.At} {term} norm {leaf.GetNormValues(field)?.Get(place.Doc)}"))
        .ToLookup(p => p.Doc, p => p.Text);

    private static IEnumerable<string> Words(Terms? terms)
    {
        if (terms is null)
            yield break; // a field that only has doc values
        var words = terms.GetEnumerator();
        while (words.MoveNext())
            yield return words.Term.Utf8ToString();
    }

    private static IEnumerable<(int Doc, string At)> Places(AtomicReader leaf, Term term)
    {
        if (leaf.GetTermPositionsEnum(term) is not { } positions)
        {
            var docs = leaf.GetTermDocsEnum(term);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                yield return (docs.DocID, $"x{docs.Freq}");
            yield break;
        }

        while (positions.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            for (var i = 0; i < positions.Freq; i++)
                yield return (positions.DocID, $"{positions.NextPosition():00000} {positions.StartOffset}-{positions.EndOffset}");
    }

    private static bool IsLive(AtomicReader leaf, int doc) => leaf.LiveDocs?.Get(doc) ?? true;
}
