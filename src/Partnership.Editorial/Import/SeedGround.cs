using Partnership.Content.Routing;
using Partnership.Content.Schema;

namespace Partnership.Editorial.Import;

/// <summary>A document that others can refer to or stand below.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
internal sealed record SeedTarget(Guid Id, DocumentType Type);

/// <summary>Where documents from files are put: what is there already, and how the new ones get their ids.</summary>
internal abstract class SeedGround
{
    /// <summary>An empty store, which the files fill from its top.</summary>
    public static SeedGround EmptyStore { get; } = new Empty();

    /// <summary>Whether what is still to be filled in keeps a document out. A draft may have gaps.</summary>
    public abstract bool MustBeComplete { get; }

    /// <summary>The place of a file, or null when its name can't be part of an address.</summary>
    /// <param name="relativePath">The path below the content folder, with forward slashes.</param>
    public abstract SeedAddress? Place(string relativePath);

    /// <summary>What stands at an address already, or null.</summary>
    public abstract SeedTarget? Find(RoutePath path);

    /// <summary>The other way in which a file may have meant an address, or null.</summary>
    public abstract RoutePath? OtherMeaning(RoutePath path);

    /// <summary>Whether something else than a document of the files stands at its address.</summary>
    public abstract bool IsTaken(RoutePath path, Guid byOtherThan);

    /// <summary>The id of a document, the same at every run.</summary>
    /// <param name="address">Its place.</param>
    /// <param name="parentId">The id of the document above it, or null.</param>
    public abstract Guid IdOf(SeedAddress address, Guid? parentId);

    /// <summary>The id of a file that documents use, the same at every run.</summary>
    /// <param name="name">How a document names it.</param>
    /// <param name="fullPath">Where it stands on disk.</param>
    public abstract Guid MediaIdOf(string name, string fullPath);

    private sealed class Empty : SeedGround
    {
        public override bool MustBeComplete => true;

        public override SeedAddress? Place(string relativePath) => SeedAddress.Parse(relativePath);

        public override SeedTarget? Find(RoutePath path) => null;

        public override RoutePath? OtherMeaning(RoutePath path) => null;

        public override bool IsTaken(RoutePath path, Guid byOtherThan) => false;

        public override Guid IdOf(SeedAddress address, Guid? parentId) => SeedAddress.IdOf("document:" + address.Path.Value);

        public override Guid MediaIdOf(string name, string fullPath) => SeedAddress.IdOf("media:" + name);
    }
}
