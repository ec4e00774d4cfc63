using System.Security.Cryptography;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Editorial.Tree;

namespace Partnership.Editorial.Import;

/// <summary>A place in a store that has content already: what is brought in stands below one document.</summary>
internal sealed class ImportGround(SitePaths site, ContentSchema schema, TreePlace parent, RoutePath parentPath) : SeedGround
{
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>The document below which everything stands that says nothing else.</summary>
    public TreePlace Parent => parent;

    /// <summary>Its address.</summary>
    public RoutePath ParentPath => parentPath;

    public override bool MustBeComplete => false;

    public override SeedAddress? Place(string relativePath) => SeedAddress.ParseLoosely(relativePath, parentPath);

    public override SeedTarget? Find(RoutePath path) => Target(path == parentPath ? parent : site.Find(path));

    /// <summary>The address of the document with an id, or null.</summary>
    public RoutePath? Find(Guid id) => id == parent.Id ? parentPath : site.Of(id);

    // Inside the folder, pages may also be called by where they stand in it.
    public override RoutePath? OtherMeaning(RoutePath path) =>
        !parentPath.IsRoot && !path.IsRoot && RoutePath.TryParse(parentPath.Value + path.Value, out var inside) ? inside : null;

    public override bool IsTaken(RoutePath path, Guid byOtherThan) =>
        site.Find(path) is { } there && there.Id != byOtherThan && site.Map.Find(byOtherThan) is null;

    // By the id of the document above and not by an address, so that a second run finds its documents after a page above was renamed.
    public override Guid IdOf(SeedAddress address, Guid? parentId) => SeedAddress.IdOf($"import:{parentId}/{address.Segment}");

    // By content: two folders may have different files of one name, and the same report twice is kept once.
    public override Guid MediaIdOf(string name, string fullPath) => SeedAddress.IdOf($"import-media:{HashOf(fullPath)}/{Path.GetFileName(fullPath)}");

    private SeedTarget? Target(TreePlace? place) => place is not null && schema.Find(place.ContentType) is { } type ? new SeedTarget(place.Id, type) : null;

    private string HashOf(string fullPath)
    {
        if (!hashes.TryGetValue(fullPath, out var hash))
        {
            using var stream = File.OpenRead(fullPath);
            hashes[fullPath] = hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return hash;
    }
}
