using Partnership.Content.Items;

namespace Partnership.Delivery.Source.Files;

/// <summary>What is known of a file of Umbraco's.</summary>
internal sealed record KnownFile
{
    public required Guid Id { get; init; }

    /// <summary>Where Umbraco had it when it was last fetched.</summary>
    public required string Url { get; init; }

    /// <summary>How long Umbraco said it was; null when it didn't.</summary>
    public long? AnnouncedBytes { get; init; }

    /// <summary>The file as it is kept here; null while it could not be fetched even once.</summary>
    public MediaItem? Item { get; init; }

    /// <summary>What Umbraco's server calls this version of the file, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>When Umbraco's server says that the file was changed, or null.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>When the last published of the documents was published with which it was fetched; null when that is not known.</summary>
    public DateTimeOffset? PublishedWith { get; init; }

    /// <summary>Whether its address is all that is known of it.</summary>
    public bool IsByUrl { get; init; }

    /// <summary>When it may be tried again after it could not be fetched; null when it is in order.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
