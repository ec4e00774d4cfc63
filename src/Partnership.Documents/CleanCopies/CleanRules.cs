using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.CleanCopies;

/// <summary>What a clean copy keeps of a PDF. The copy is made by these rules, and proved by them.</summary>
internal sealed class CleanRules
{
    private const int MostAnnotations = 20_000;

    /// <summary>What a reader's program needs to show the pages, lead through them and read them out.</summary>
    private static readonly HashSet<string> KeptInCatalog =
    [
        "Type", "Version", "Extensions", "Pages", "PageLabels", "PageLayout", "PageMode", "ViewerPreferences", "Dests", "Outlines",
        "MarkInfo", "StructTreeRoot", "Lang", "OCProperties", "OutputIntents",
    ];

    private static readonly HashSet<string> NeverKept = ["Metadata", "PieceInfo", "AA", "AF", "LastModified", "Thumb"];

    private readonly PdfObjects objects;
    private readonly HashSet<IndirectReference> dropped = [];

    internal CleanRules(PdfObjects objects, IEnumerable<DictionaryToken> pages)
    {
        this.objects = objects;
        foreach (var page in pages)
            foreach (var token in objects.Array(page, "Annots").Take(MostAnnotations))
                if (token is IndirectReferenceToken reference && !IsLink(token))
                    dropped.Add(reference.Data);
    }

    /// <summary>The entries of a dictionary that are kept, with the parts of their values that are kept.</summary>
    internal IEnumerable<(string Key, IToken Value)> Kept(DictionaryToken dictionary)
    {
        var isCatalog = objects.Name(dictionary, "Type") == "Catalog";
        foreach (var (key, value) in dictionary.Data)
        {
            if (isCatalog ? !KeptInCatalog.Contains(key) : NeverKept.Contains(key) || IsUnsafeAction(key, value) || IsDropped(value))
                continue;
            yield return (key, key == "Annots" ? Links(value) : value);
        }

        if (isCatalog && Destinations(dictionary) is { } destinations)
            yield return ("Names", destinations);
    }

    /// <summary>The members of an array that are kept: links to marks that are left out aren't.</summary>
    internal IEnumerable<IToken> Kept(ArrayToken array) => array.Data.Where(member => !IsDropped(member) && !PointsAtDropped(member));

    /// <summary>Of the lists of names only that of places in the document is kept, not those of files and scripts.</summary>
    private DictionaryToken? Destinations(DictionaryToken catalog) =>
        PdfObjects.Raw(objects.Dictionary(catalog, "Names") ?? DictionaryToken.Empty, "Dests") is { } places
            ? new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Create("Dests")] = places })
            : null;

    private ArrayToken Links(IToken annotations) =>
        new([.. (objects.Resolve(annotations) as ArrayToken)?.Data.Where(IsLink) ?? []]);

    private bool IsLink(IToken annotation) => objects.Resolve(annotation) is DictionaryToken found && objects.Name(found, "Subtype") == "Link";

    private bool IsDropped(IToken token) => token is IndirectReferenceToken reference && dropped.Contains(reference.Data);

    private bool PointsAtDropped(IToken member) =>
        objects.Resolve(member) is DictionaryToken kid && objects.Name(kid, "Type") == "OBJR" && PdfObjects.Raw(kid, "Obj") is { } target && IsDropped(target);

    /// <summary>Also the attributes of an element of the structure stand under A, but they have an owner.</summary>
    private bool IsUnsafeAction(string key, IToken value)
    {
        if (key is not ("A" or "PA") || objects.Resolve(value) is not DictionaryToken action || PdfObjects.Raw(action, "O") is not null)
            return false;

        return objects.Name(action, "S") switch
        {
            "GoTo" or "Named" => PdfObjects.Raw(action, "Next") is not null,
            "URI" => PdfObjects.Raw(action, "Next") is not null || !IsOfTheWeb(objects.Text(action, "URI")),
            null => false,
            _ => true,
        };
    }

    private static bool IsOfTheWeb(string? address) =>
        address is not null && (address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase));
}
