using System.Text;
using Partnership.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.PdfFiles;

/// <summary>Reads objects of a PDF that nobody vouches for: what is missing, damaged or of the wrong type is null.</summary>
internal sealed class PdfObjects(PdfDocument document)
{
    private const int LongestChain = 16;
    private const int LargestStream = 2_000_000;

    internal PdfDocument Document { get; } = document;

    internal DictionaryToken Catalog => Document.Structure.Catalog.CatalogDictionary;

    internal IToken? Resolve(IToken? token)
    {
        for (var step = 0; token is IndirectReferenceToken reference; step++)
        {
            if (step == LongestChain)
                return null;
            token = Referenced(reference.Data);
        }

        return token is NullToken ? null : token;
    }

    internal IToken? Referenced(IndirectReference reference)
    {
        try
        {
            return Document.Structure.GetObject(reference)?.Data;
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }

    internal static IToken? Raw(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out var token) ? token : null;

    internal IToken? Get(DictionaryToken? dictionary, string name) => dictionary is null ? null : Resolve(Raw(dictionary, name));

    internal DictionaryToken? Dictionary(DictionaryToken? dictionary, string name) => AsDictionary(Get(dictionary, name));

    internal IReadOnlyList<IToken> Array(DictionaryToken? dictionary, string name) =>
        Get(dictionary, name) is ArrayToken array ? array.Data : [];

    internal string? Name(DictionaryToken? dictionary, string name) => (Get(dictionary, name) as NameToken)?.Data;

    internal double? Number(DictionaryToken? dictionary, string name) => (Get(dictionary, name) as NumericToken)?.Data;

    internal bool IsTrue(DictionaryToken? dictionary, string name) => Get(dictionary, name) is BooleanToken { Data: true };

    internal string? Text(DictionaryToken? dictionary, string name) => TextOf(Get(dictionary, name));

    /// <summary>The words of a string, or of a stream that stands for one; null when they are blank.</summary>
    internal string? TextOf(IToken? token) => PdfCatalog.NullIfBlank(Resolve(token) switch
    {
        StringToken text => text.Data,
        HexToken hex => Decoded(hex.Bytes),
        StreamToken stream => Content(stream) is { } bytes ? Decoded(bytes.Span[..Math.Min(bytes.Length, 4_000)]) : null,
        _ => null,
    });

    /// <summary>What a stream holds once it is unpacked; null when it is damaged or longer than is looked at.</summary>
    internal ReadOnlyMemory<byte>? Content(StreamToken stream)
    {
        if (stream.Data.Length > LargestStream)
            return null;

        try
        {
            return BoundedFlate.IsOnlyFilter(this, stream)
                ? BoundedFlate.Unpack(stream.Data)
                : stream.Decode(Document.Structure.FilterProvider, Document.Structure.TokenScanner);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }

    internal static DictionaryToken? AsDictionary(IToken? token) => token switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        return Encoding.Latin1.GetString(bytes);
    }
}
