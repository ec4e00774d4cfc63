using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Schema;

namespace Partnership.Delivery.Server.Views;

/// <summary>The document at the top of a tree, by which Umbraco names the tree.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Segment">Its part of the address, which no address shows.</param>
internal sealed record StartItem(Guid Id, string Segment);

/// <summary>Where a document stands in one culture.</summary>
/// <param name="Culture">The culture.</param>
/// <param name="Path">Its address, with a slash at both ends.</param>
/// <param name="Start">The top of its tree.</param>
internal sealed record CultureRoute(string Culture, string Path, StartItem Start);

/// <summary>A document as callers in one culture meet it.</summary>
internal sealed record DeliveryItem
{
    public required ContentItem Item { get; init; }

    public required DocumentType Type { get; init; }

    /// <summary>Its address without a prefix for the culture, with a slash at both ends.</summary>
    public required string Path { get; init; }

    public required StartItem Start { get; init; }

    /// <summary>Where it stands in each culture; none for a document that is the same in all.</summary>
    public required ImmutableArray<CultureRoute> Cultures { get; init; }
}
