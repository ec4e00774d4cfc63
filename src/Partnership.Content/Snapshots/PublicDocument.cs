using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Values;

namespace Partnership.Content.Snapshots;

/// <summary>
/// Everything that the public side may know of one document. A source hands these over; nothing else enters a snapshot.
/// A document that is no longer published keeps its former addresses, so that they can say that it is gone.
/// </summary>
public sealed record PublicDocument
{
    /// <summary>The document's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The document above it, or null at the top of the tree.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Its place among its siblings; lower comes first.</summary>
    public int SortOrder { get; init; }

    /// <summary>The alias of its document type.</summary>
    public required string ContentType { get; init; }

    /// <summary>When the document was made, in UTC.</summary>
    public DateTimeOffset CreateDate { get; init; }

    /// <summary>One for each culture in which it is published; none when it isn't.</summary>
    public ImmutableArray<PublicVersion> Versions { get; init; } = [];

    /// <summary>Addresses that it had before. They lead to it, or say "gone".</summary>
    public ImmutableArray<FormerPath> FormerPaths { get; init; } = [];

    /// <summary>Hashes of the addresses that it had before it was erased.</summary>
    public ImmutableArray<PathHash> ErasedPaths { get; init; } = [];

    /// <summary>The files that its published versions use.</summary>
    public ImmutableArray<MediaItem> Media { get; init; } = [];
}

/// <summary>A document as published in one culture.</summary>
public sealed record PublicVersion
{
    /// <summary>The culture, as an IETF language tag.</summary>
    public required string Culture { get; init; }

    /// <summary>The document's name in it.</summary>
    public required string Name { get; init; }

    /// <summary>Its part of the address.</summary>
    public required UrlSegment Segment { get; init; }

    /// <summary>When it was first published, in UTC.</summary>
    public required DateTimeOffset FirstPublished { get; init; }

    /// <summary>When it was last published, in UTC.</summary>
    public required DateTimeOffset UpdateDate { get; init; }

    /// <summary>Set when it stays readable but is marked as withdrawn.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Its public values.</summary>
    public required PropertyBag Properties { get; init; }
}

/// <summary>An address that a document had before.</summary>
/// <param name="Culture">The culture in which it had it.</param>
/// <param name="Path">The address.</param>
/// <param name="LeftAt">When the document left it, in UTC. Of two documents that had it, the later one answers.</param>
public readonly record struct FormerPath(string Culture, RoutePath Path, DateTimeOffset LeftAt);
