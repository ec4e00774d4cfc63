using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Delivery.Server;

/// <summary>What the Delivery API needs of its host.</summary>
public interface IDeliveryContent
{
    /// <summary>What is public now.</summary>
    Snapshot Published { get; }

    /// <summary>What would be public if every newest version were published; null where there are no drafts to show.</summary>
    ValueTask<Snapshot?> DraftsAsync(CancellationToken cancellationToken);

    /// <summary>Where the public finds a file, and in which form; null when it has no address of its own.</summary>
    DeliveredFile? Find(MediaItem file);
}

/// <summary>A file in the form in which the public gets it.</summary>
/// <param name="Url">Its address on this site, beginning with a slash.</param>
/// <param name="Extension">The ending, in lower case without the dot.</param>
/// <param name="Width">Pixels; null for what is no picture.</param>
/// <param name="Height">Pixels; null for what is no picture.</param>
/// <param name="Bytes">The size; null for what is made when it is asked for.</param>
public sealed record DeliveredFile(string Url, string Extension, int? Width, int? Height, long? Bytes)
{
    /// <summary>What of a picture stays in sight when a client crops it, as parts of its width and height from the left and the top: from 0 to 1.</summary>
    /// <value>Null when nobody said so: the middle.</value>
    public (double Left, double Top)? FocalPoint { get; init; }
}
