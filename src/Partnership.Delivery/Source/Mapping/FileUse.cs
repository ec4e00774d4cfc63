using System.Collections.Immutable;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>A file that a document uses, as the document tells of it.</summary>
/// <param name="Id">Its id: Umbraco's own, or one that is made of its address.</param>
/// <param name="Url">Where Umbraco has it: an address, or a path on Umbraco's own host.</param>
/// <param name="Bytes">How long Umbraco says it is; null when it doesn't say.</param>
/// <param name="IsByUrl">Whether its address is all that is known of it: Umbraco doesn't tell the ids of pictures in formatted text.</param>
/// <param name="Extensions">The endings that the place takes, without the dot; empty for pictures.</param>
internal sealed record FileUse(Guid Id, string Url, long? Bytes, bool IsByUrl, ImmutableArray<string> Extensions)
{
    /// <summary>Whether a file of that ending may stand there.</summary>
    public bool Takes(string extension, bool isPicture) => Extensions.IsEmpty ? isPicture : Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
}
