using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Pdf;

/// <summary>Reads the entries of a document's catalogue, the dictionary at the root of every PDF.</summary>
internal sealed class PdfCatalog(PdfDocument document)
{
    private readonly DictionaryToken root = document.Structure.Catalog.CatalogDictionary;

    internal string? Language => Entry(root, "Lang") switch
    {
        StringToken text => NullIfBlank(text.Data),
        HexToken hex => NullIfBlank(hex.Data),
        _ => null,
    };

    internal bool IsTagged => IsTrue("MarkInfo", "Marked") && Entry(root, "StructTreeRoot") is DictionaryToken;

    internal bool DisplaysTitle => IsTrue("ViewerPreferences", "DisplayDocTitle");

    internal static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private bool IsTrue(string dictionary, string name) =>
        Entry(root, dictionary) is DictionaryToken inner && Entry(inner, name) is BooleanToken { Data: true };

    private IToken? Entry(DictionaryToken dictionary, string name)
    {
        if (!dictionary.TryGet(NameToken.Create(name), out var token))
            return null;

        return token is IndirectReferenceToken reference ? Referenced(reference) : token;
    }

    /// <summary>The format says that a reference to an object which is not there means nothing; PdfPig throws.</summary>
    private IToken? Referenced(IndirectReferenceToken reference)
    {
        try
        {
            return document.Structure.GetObject(reference.Data)?.Data;
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }
}
