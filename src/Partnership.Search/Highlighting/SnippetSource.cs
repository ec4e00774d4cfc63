using System.Collections.Immutable;
using Lucene.Net.Util;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;
using Partnership.Search.Ranking;
using Partnership.Search.Units;

namespace Partnership.Search.Highlighting;

/// <summary>What is shown of a unit besides its name.</summary>
internal sealed record ShownText(Snippet Snippet, ImmutableArray<PageHit> Pages, int PagesFound);

/// <summary>Makes snippets of units and pages from the text that the index keeps of them.</summary>
internal sealed class SnippetSource(SearchView view, QueryPlan plan)
{
    private const int PagesShown = 3;

    private readonly MarkFinder marks = new(view, plan);

    /// <summary>What is shown of each of some units.</summary>
    public IReadOnlyList<ShownText> Of(List<UnitMatch> matches, PageFinder finder)
    {
        var shown = new ShownText[matches.Count];
        foreach (var segment in matches.Select((match, place) => (match, place)).GroupBy(m => m.match.Segment))
        {
            if (segment.Key < 0)
            {
                foreach (var (match, place) in segment)
                    shown[place] = new ShownText(BeginningOf(match.Row), [], 0); // pinned, but without the words
                continue;
            }

            var pagesOf = finder.PagesOf(segment.Key, segment.Select(m => m.match.Unit));
            var wanted = segment.Select(m => (m.place, m.match.Row, Head: HeadOf(m.match), Pages: pagesOf[m.match.Unit])).ToList();
            var best = wanted.ToDictionary(w => w.place, w => w.Pages.OrderByDescending(p => p.Score).ThenBy(p => p.Doc).Take(PagesShown).ToList());
            var found = marks.Find(segment.Key, wanted.SelectMany(w => best[w.place].Select(p => p.Doc).Append(w.Head)));
            foreach (var (place, row, head, pages) in wanted)
                shown[place] = new ShownText(
                    SnippetOf(segment.Key, head, found[head]),
                    [.. best[place].Select(p => PageOf(view.Table.Units[row], segment.Key, p, found[p.Doc]))],
                    pages.Count);
        }

        return shown;
    }

    /// <summary>Pages of one unit, each with its snippet, in the order given.</summary>
    public ImmutableArray<PageHit> PagesOf(SearchUnit unit, int segment, IReadOnlyList<PageMatch> pages)
    {
        var found = marks.Find(segment, pages.Select(p => p.Doc));
        return [.. pages.Select(p => PageOf(unit, segment, p, found[p.Doc]))];
    }

    private int HeadOf(UnitMatch match) => view.Reader.Segments[match.Segment].HeadDocs[match.Unit];

    private Snippet BeginningOf(int row) =>
        view.PlaceOf(row) is { } place ? SnippetOf(place.Segment, view.Reader.Segments[place.Segment].HeadDocs[place.Unit], []) : Snippet.Empty;

    private PageHit PageOf(SearchUnit unit, int segment, PageMatch page, List<Mark> found) =>
        new(unit.Files[page.Number.File], page.Number.Page, SnippetOf(segment, page.Doc, found));

    private Snippet SnippetOf(int segment, int doc, List<Mark> found)
    {
        var leaf = view.Reader.Reader.Leaves[segment].AtomicReader;
        var original = new BytesRef();
        leaf.GetBinaryDocValues(IndexFields.Original).Get(doc, original);
        var bodyStart = (int)(leaf.GetNumericDocValues(IndexFields.BodyStart)?.Get(doc) ?? 0);
        return SnippetMaker.Make(original.Utf8ToString(), bodyStart, found, word => plan.Words[word].Idf);
    }
}
