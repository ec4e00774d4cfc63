using System.Collections.Immutable;
using Partnership.Editorial.Boards;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Releases;

/// <summary>A bundle, without what is in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="ReleasedAt">In UTC; null while it is being put together.</param>
/// <param name="Items">How many documents are in it.</param>
/// <param name="DueAt">The time that is set for its release, in UTC, or null.</param>
public sealed record BundleEntry(Guid Id, string Name, string CreatedBy, DateTime CreatedAt, DateTime? ReleasedAt, int Items, DateTime? DueAt);

/// <summary>A document in a bundle.</summary>
/// <param name="Item">The document.</param>
/// <param name="Reasons">Why the person could not release it at the bundle's time, or today while none is set; none when they could.</param>
/// <param name="MayChange">Whether the person may take it out.</param>
public sealed record BundledItem(BoardItem Item, ImmutableArray<Refusal> Reasons, bool MayChange);

/// <summary>A bundle with what is in it, as a person may see it.</summary>
public sealed record BundleView
{
    /// <summary>The bundle.</summary>
    public required BundleEntry Entry { get; init; }

    /// <summary>Its documents, those above in the tree first.</summary>
    public required ImmutableArray<BundledItem> Items { get; init; }

    /// <summary>How many documents are in it that the person may not see, or that are in the bin.</summary>
    public required int Hidden { get; init; }

    /// <summary>Whether the person may release it: it takes the permission to publish for the whole tree.</summary>
    public required bool MayRelease { get; init; }
}
