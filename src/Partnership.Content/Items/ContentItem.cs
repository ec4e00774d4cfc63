using Partnership.Content.Routing;
using Partnership.Content.Values;

namespace Partnership.Content.Items;

/// <summary>A published document in one culture, as pages and APIs read it. It has no internal property.</summary>
public sealed record ContentItem
{
    /// <summary>The document's id: the same in every culture and through every edit and move.</summary>
    public required Guid Id { get; init; }

    /// <summary>The alias of its document type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its name, which is the title of its page.</summary>
    public required string Name { get; init; }

    /// <summary>The culture, as an IETF language tag.</summary>
    public required string Culture { get; init; }

    /// <summary>Its address. Documents that hold data have one too, but no page answers there.</summary>
    public required RoutePath Path { get; init; }

    /// <summary>Its own part of the address. The home page has one too, though no address shows it.</summary>
    public required UrlSegment Segment { get; init; }

    /// <summary>The document above it, or null at the top of the tree.</summary>
    public required Guid? ParentId { get; init; }

    /// <summary>How deep it stands: 1 at the top of the tree.</summary>
    public required int Level { get; init; }

    /// <summary>Its place among its siblings; lower comes first.</summary>
    public required int SortOrder { get; init; }

    /// <summary>When the document was made, in UTC.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When this culture was last published, in UTC.</summary>
    public required DateTimeOffset UpdateDate { get; init; }

    /// <summary>When this culture was first published, in UTC.</summary>
    public required DateTimeOffset FirstPublished { get; init; }

    /// <summary>Set when the page stays readable but is marked as withdrawn.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Its public values.</summary>
    public required PropertyBag Properties { get; init; }
}
