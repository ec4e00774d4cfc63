namespace Partnership.Content.Schema;

/// <summary>One answer that a choice property offers.</summary>
public sealed record Choice
{
    /// <summary>What is stored and used in addresses: lower case, words joined by hyphens.</summary>
    public required string Value { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }
}
