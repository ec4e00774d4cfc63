using System.Text;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Reads objects of a file that nobody vouches for: what isn't there, or is of another kind, is null.</summary>
internal sealed class PdfObjects(PdfDocument document)
{
    private const int MostPages = 10_000;
    private const int DeepestPageTree = 50;

    internal DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    internal IToken? Get(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out var token) ? Resolve(token) : null;

    internal DictionaryToken? Dictionary(DictionaryToken dictionary, string name) => AsDictionary(Get(dictionary, name));

    internal string? Name(DictionaryToken dictionary, string name) => Get(dictionary, name) is NameToken token ? token.Data : null;

    internal int? Number(DictionaryToken dictionary, string name) => AsNumber(Get(dictionary, name));

    internal string? Text(DictionaryToken dictionary, string name) => Get(dictionary, name) switch
    {
        StringToken text => text.Data,
        HexToken hex when hex.Bytes is [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(hex.Bytes[2..]),
        HexToken hex => hex.Data,
        _ => null,
    };

    internal IReadOnlyList<IToken> Array(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out var token) ? Items(token) : [];

    /// <summary>The items of an array, not resolved; one that stands alone is its own item.</summary>
    internal IReadOnlyList<IToken> Items(IToken token) => Resolve(token) is ArrayToken array ? array.Data : [token];

    internal static int? AsNumber(IToken? token) =>
        token is NumericToken number && number.Data is >= int.MinValue and <= int.MaxValue ? (int)number.Data : null;

    internal static DictionaryToken? AsDictionary(IToken? token) =>
        token switch { DictionaryToken dictionary => dictionary, StreamToken stream => stream.StreamDictionary, _ => null };

    internal IToken? Resolve(IToken? token)
    {
        try
        {
            for (var step = 0; token is IndirectReferenceToken reference; step++)
                token = step < 10 ? document.Structure.GetObject(reference.Data)?.Data : null;
            return token;
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }

    /// <summary>The place of each page in the file by the reference to it.</summary>
    internal Dictionary<IndirectReference, int> PageNumbers()
    {
        var numbers = new Dictionary<IndirectReference, int>();
        var next = 1;
        if (Dictionary(Catalog, "Pages") is { } root)
            Count(root, 0);
        return numbers;

        void Count(DictionaryToken node, int depth)
        {
            foreach (var kid in Array(node, "Kids"))
            {
                if (next > MostPages || AsDictionary(Resolve(kid)) is not { } inner)
                    continue;
                if (inner.ContainsKey(NameToken.Create("Kids")))
                {
                    if (depth < DeepestPageTree)
                        Count(inner, depth + 1);
                }
                else
                {
                    if (kid is IndirectReferenceToken reference)
                        numbers.TryAdd(reference.Data, next);
                    next++;
                }
            }
        }
    }
}
