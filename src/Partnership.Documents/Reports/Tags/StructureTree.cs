using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Reads the structure tree of a PDF, which says what each piece of its pages is.</summary>
internal sealed class StructureTree
{
    private const int Deepest = 100;

    /// <summary>A report of 100 pages has some 10,000.</summary>
    private const int MostElements = 400_000;

    private readonly PdfObjects objects;
    private readonly DictionaryToken root;
    private readonly Dictionary<IndirectReference, int> pages;
    private readonly HashSet<IndirectReference> seen = [];
    private readonly CancellationToken cancellationToken;
    private int elements;

    private StructureTree(PdfObjects objects, DictionaryToken root, CancellationToken cancellationToken)
    {
        (this.objects, this.root, this.cancellationToken) = (objects, root, cancellationToken);
        pages = objects.PageNumbers();
    }

    /// <summary>The root, or null when the file has no tree.</summary>
    internal static StructureElement? Read(PdfObjects objects, CancellationToken cancellationToken)
    {
        if (objects.Dictionary(objects.Catalog, "StructTreeRoot") is not { } root)
            return null;
        var tree = new StructureTree(objects, root, cancellationToken);
        var document = new StructureElement("Document");
        tree.ReadKids(root, document, 0, 0);
        return document;
    }

    private void ReadKids(DictionaryToken parent, StructureElement into, int page, int depth)
    {
        foreach (var kid in objects.Array(parent, "K"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (kid is IndirectReferenceToken reference && !seen.Add(reference.Data))
                continue;
            if (elements++ < MostElements && Read(objects.Resolve(kid), page, depth) is { } read)
                into.Kids.Add(read);
        }
    }

    private StructureKid? Read(IToken? token, int page, int depth)
    {
        if (PdfObjects.AsNumber(token) is { } id)
            return page > 0 ? new ContentKid(page, id) : null;
        if (PdfObjects.AsDictionary(token) is not { } dictionary)
            return null;

        var own = PageOf(dictionary) ?? page;
        return objects.Name(dictionary, "Type") switch
        {
            "MCR" => objects.Number(dictionary, "MCID") is { } content && own > 0 ? new ContentKid(own, content) : null,
            "OBJR" => Link(dictionary),
            _ => depth < Deepest ? Element(dictionary, own, depth) : null,
        };
    }

    private int? PageOf(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Create("Pg"), out var token) && token is IndirectReferenceToken reference && pages.TryGetValue(reference.Data, out var number)
            ? number
            : null;

    private LinkKid? Link(DictionaryToken reference)
    {
        if (objects.Dictionary(reference, "Obj") is not { } annotation || objects.Name(annotation, "Subtype") != "Link")
            return null;
        return new LinkKid(objects.Dictionary(annotation, "A") is { } action ? objects.Text(action, "URI") : null);
    }

    private StructureElement Element(DictionaryToken dictionary, int page, int depth)
    {
        var attributes = Attributes(dictionary);
        var element = new StructureElement(Role(objects.Name(dictionary, "S") ?? ""))
        {
            Language = objects.Text(dictionary, "Lang"),
            Alternative = objects.Text(dictionary, "Alt"),
            ActualText = objects.Text(dictionary, "ActualText"),
            Scope = First(attributes, "Scope", objects.Name),
            Numbering = First(attributes, "ListNumbering", objects.Name),
            RowSpan = First(attributes, "RowSpan", objects.Number) ?? 1,
            ColumnSpan = First(attributes, "ColSpan", objects.Number) ?? 1,
        };
        ReadKids(dictionary, element, page, depth + 1);
        return element;
    }

    private static T? First<T>(List<DictionaryToken> attributes, string name, Func<DictionaryToken, string, T?> read) =>
        attributes.Select(dictionary => read(dictionary, name)).FirstOrDefault(value => value is not null);

    private List<DictionaryToken> Attributes(DictionaryToken element)
    {
        var own = objects.Array(element, "A").Select(item => PdfObjects.AsDictionary(objects.Resolve(item)));
        var classes = objects.Dictionary(root, "ClassMap") is { } map
            ? objects.Array(element, "C").Select(objects.Resolve).OfType<NameToken>().SelectMany(name => objects.Array(map, name.Data)).Select(item => PdfObjects.AsDictionary(objects.Resolve(item)))
            : [];
        return [.. own.Concat(classes).OfType<DictionaryToken>()];
    }

    /// <summary>The standard's name for a role: files may use their own, such as names of styles, and say what those stand for.</summary>
    private string Role(string role)
    {
        var map = objects.Dictionary(root, "RoleMap");
        for (var step = 0; step < 10 && map is not null && !StandardRoles.All.Contains(role) && objects.Name(map, role) is { } other; step++)
            role = other;
        return role;
    }
}
