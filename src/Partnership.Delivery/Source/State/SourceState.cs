using System.Collections.Immutable;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Source.Files;
using Partnership.Delivery.Source.Tree;

namespace Partnership.Delivery.Source.State;

/// <summary>Everything that is known of an Umbraco, as of one moment. Immutable: a refresh makes another, or leaves this one as it is.</summary>
internal sealed record SourceState
{
    /// <summary>Nothing was ever read.</summary>
    public static SourceState Empty { get; } = new();

    /// <summary>Grows with every change, over every restart and even when the state is lost.</summary>
    public long Sequence { get; init; }

    /// <summary>Umbraco's public documents.</summary>
    public ImmutableDictionary<Guid, SourceItem> Items { get; init; } = ImmutableDictionary<Guid, SourceItem>.Empty;

    /// <summary>What the site shows of them, and the addresses of those that are gone.</summary>
    public ImmutableDictionary<Guid, ShownDocument> Documents { get; init; } = ImmutableDictionary<Guid, ShownDocument>.Empty;

    /// <summary>The files that they use.</summary>
    public ImmutableDictionary<Guid, KnownFile> Files { get; init; } = ImmutableDictionary<Guid, KnownFile>.Empty;

    /// <summary>Since when files on disk, by their hashes, have been used by nothing.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Unused { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Whether something was ever read.</summary>
    public bool IsLoaded => Sequence > 0;
}

/// <summary>A document as the site shows it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sequence">The change that made it so.</param>
/// <param name="Paths">Its address in each culture in which it can be reached.</param>
internal sealed record ShownDocument(PublicDocument Document, long Sequence, ImmutableSortedDictionary<string, RoutePath> Paths);
