using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Editorial.Import;

/// <summary>A document of the starting content: a place in the tree, and a file for each culture.</summary>
internal sealed class SeedDocument(SeedAddress address, DocumentType type, string firstFile)
{
    public Guid Id { get; } = SeedAddress.IdOf("document:" + address.Path.Value);

    public RoutePath Path => address.Path;

    public RoutePath? ParentPath => address.ParentPath;

    public int Order => address.Order;

    public DocumentType Type => type;

    /// <summary>The first of its files, for messages about its place.</summary>
    public string FirstFile => firstFile;

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
/// <param name="Used">Where it is named, for messages about it.</param>
internal sealed record SeedMedia(Guid Id, string FullPath, Partnership.Content.Problems.SourceProblem Used);
