using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Editorial.Import;

/// <summary>A document of the starting content: a place in the tree, and a file for each culture.</summary>
internal sealed class SeedDocument(SeedAddress address, DocumentType type, SeedFile firstFile, Func<SeedAddress, Guid> idOf)
{
    // Asked for when every file has its place: the id may follow from that of the document above.
    private readonly Lazy<Guid> id = new(() => idOf(address));

    public Guid Id => id.Value;

    public SeedAddress Address => address;

    public RoutePath Path => address.Path;

    public RoutePath? ParentPath => address.ParentPath;

    public int Order => address.Order;

    public DocumentType Type => type;

    /// <summary>The first of its files, for messages about its place.</summary>
    public SeedFile FirstFile => firstFile;

    public SeedTarget Target => new(Id, type);

    public List<SeedVersion> Versions { get; } = [];
}

/// <summary>One file of a seed document, understood.</summary>
/// <param name="File">The file.</param>
/// <param name="Address">What its name says.</param>
/// <param name="Name">The document's name.</param>
/// <param name="Properties">Its values.</param>
internal sealed record SeedVersion(SeedFile File, SeedAddress Address, string Name, PropertyBag Properties);

/// <summary>A file that a seed document uses.</summary>
/// <param name="Id">The id of the medium.</param>
/// <param name="FullPath">Where it stands on disk.</param>
/// <param name="Name">How it is named.</param>
/// <param name="Used">Where it is named, for messages about it.</param>
/// <param name="Line">On which line.</param>
internal sealed record SeedMedia(Guid Id, string FullPath, string Name, SeedFile Used, int Line);
