using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.PdfFiles;

/// <summary>The dictionaries of the pages, in order.</summary>
internal sealed class PdfPageTree
{
    private const int MostNodes = 50_000;

    private readonly Dictionary<IndirectReference, int> numbers = [];

    private PdfPageTree()
    {
    }

    /// <summary>The pages; a page's number is its place, from 1.</summary>
    internal List<DictionaryToken> Pages { get; } = [];

    internal IReadOnlyCollection<IndirectReference> References => numbers.Keys;

    internal static PdfPageTree Of(PdfObjects objects)
    {
        var tree = new PdfPageTree();
        var seen = new HashSet<IndirectReference>();
        var waiting = new Stack<IToken>();
        if (PdfObjects.Raw(objects.Catalog, "Pages") is { } root)
            waiting.Push(root);
        for (var count = 0; waiting.TryPop(out var node) && count < MostNodes; count++)
        {
            var reference = (node as IndirectReferenceToken)?.Data;
            if (reference is { } known && !seen.Add(known))
                continue;
            if (objects.Resolve(node) is not DictionaryToken dictionary)
                continue;

            if (objects.Get(dictionary, "Kids") is ArrayToken kids)
            {
                for (var index = Math.Min(kids.Data.Count, MostNodes) - 1; index >= 0; index--)
                    waiting.Push(kids.Data[index]);
                continue;
            }

            tree.Pages.Add(dictionary);
            if (reference is { } place)
                tree.numbers[place] = tree.Pages.Count;
        }

        return tree;
    }

    internal int? NumberOf(IToken? token) =>
        token is IndirectReferenceToken reference && numbers.TryGetValue(reference.Data, out var number) ? number : null;
}
