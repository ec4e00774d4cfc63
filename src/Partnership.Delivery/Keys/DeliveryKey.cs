namespace Partnership.Delivery.Keys;

/// <summary>What a key lets its holder do.</summary>
public sealed record DeliveryKey
{
    /// <summary>The id under which the desk lists it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether it opens what is not published yet.</summary>
    public required bool MayPreview { get; init; }

    /// <summary>Whether it opens what is published, where that is not open to all.</summary>
    public required bool MayReadPublic { get; init; }

    /// <summary>How often its holder may ask in the long run.</summary>
    /// <value>Requests a second, at least 1.</value>
    public required int RequestsPerSecond { get; init; }

    /// <summary>How often its holder may ask at once, after a while of silence.</summary>
    /// <value>Requests, at least 1.</value>
    public required int Burst { get; init; }
}
