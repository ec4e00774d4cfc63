namespace Partnership.Documents.Examination;

/// <summary>What a process that reads untrusted files may take, kept from outside.</summary>
internal sealed record ProcessLimits
{
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>Bytes of memory that it shares with nobody.</summary>
    public required long MaxMemoryBytes { get; init; }

    public required long MaxOutputBytes { get; init; }
}
