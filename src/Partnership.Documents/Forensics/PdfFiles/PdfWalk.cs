using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.PdfFiles;

/// <summary>
/// Goes through every object that can be reached, each once and without recursion, so that cycles and deep nests do no harm.
/// </summary>
/// <param name="objects">The objects.</param>
/// <param name="barriers">Pages: they are gone through on their own, so that what hangs on a page is known to be that page's.</param>
internal sealed class PdfWalk(PdfObjects objects, IEnumerable<IndirectReference> barriers)
{
    private const int MostTokens = 3_000_000;

    private readonly HashSet<IndirectReference> pages = [.. barriers];
    private readonly HashSet<IndirectReference> reached = [];
    private int tokens;

    internal IReadOnlySet<IndirectReference> Reached => reached;

    internal bool IsCutShort => tokens >= MostTokens;

    /// <summary>The dictionaries (also of streams) that can be reached from here and weren't reached before.</summary>
    internal IEnumerable<(DictionaryToken Dictionary, StreamToken? Stream)> From(IToken start)
    {
        var waiting = new Stack<IToken>();
        waiting.Push(start);
        while (waiting.TryPop(out var token) && tokens++ < MostTokens)
        {
            if (token is IndirectReferenceToken reference)
            {
                if (pages.Contains(reference.Data) || !reached.Add(reference.Data) || objects.Referenced(reference.Data) is not { } found)
                    continue;
                token = found;
            }

            var dictionary = PdfObjects.AsDictionary(token);
            if (dictionary is not null)
                yield return (dictionary, token as StreamToken);
            foreach (var inner in dictionary is not null ? dictionary.Data.Values : (token as ArrayToken)?.Data ?? [])
                if (inner is IndirectReferenceToken or DictionaryToken or ArrayToken or StreamToken)
                    waiting.Push(inner);
        }
    }

    internal void MarkReached(IndirectReference reference) => reached.Add(reference);
}
