using System.Collections.Frozen;
using System.Text.Json;

namespace Partnership.Delivery.Source.Client;

/// <summary>Where Umbraco has a document.</summary>
/// <param name="Path">Its path, without the name of the document at the top of its tree.</param>
/// <param name="StartItemId">The document at the top of its tree.</param>
/// <param name="StartItemPath">The part of an address that is that document's.</param>
internal sealed record RemoteRoute(string Path, Guid StartItemId, string StartItemPath);

/// <summary>A document as Umbraco answers with it, in one culture.</summary>
internal sealed record RemoteItem
{
    public required Guid Id { get; init; }

    public required string ContentType { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    public required RemoteRoute Route { get; init; }

    /// <summary>Where it is in each culture in which it is public; empty when it is the same in all.</summary>
    public required FrozenDictionary<string, RemoteRoute> Cultures { get; init; }

    /// <summary>Its values, of whatever shape: an object, as was checked.</summary>
    public required JsonElement Properties { get; init; }
}

/// <summary>A document that Umbraco has, whose answer could not be read.</summary>
/// <param name="Id">The document; null when not even that could be read.</param>
/// <param name="What">What is wrong with it.</param>
internal sealed record BrokenItem(Guid? Id, string What);

/// <summary>Documents that came in one answer.</summary>
/// <param name="Items">Those that could be read.</param>
/// <param name="Broken">Those that could not.</param>
internal sealed record RemoteItems(IReadOnlyList<RemoteItem> Items, IReadOnlyList<BrokenItem> Broken);

/// <summary>A part of a list.</summary>
/// <param name="Total">How many documents there are in all.</param>
/// <param name="Page">The documents of this part.</param>
internal sealed record RemoteList(long Total, RemoteItems Page);

/// <summary>A file as Umbraco answers with it.</summary>
internal sealed record RemoteMedia(Guid Id, string Name, string Url, string? Extension, long? Bytes);
