namespace Partnership.Delivery.Keys;

/// <summary>What a key lets its holder do.</summary>
public sealed record DeliveryKey
{
    /// <summary>The id of the key: a limit is counted by it, and a log may name it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether it shows what is not published yet.</summary>
    public required bool MayPreview { get; init; }

    /// <summary>Whether it shows what is published, where that is not open to everyone.</summary>
    public required bool MayReadPublic { get; init; }

    /// <summary>How many requests a second it may make for long.</summary>
    /// <value>From 1 to 1,000.</value>
    public required int RequestsPerSecond { get; init; }

    /// <summary>How many requests it may make at once after a pause.</summary>
    /// <value>From 1 to 10,000.</value>
    public required int Burst { get; init; }
}
