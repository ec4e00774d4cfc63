namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>A file that all nodes use. It is whole: its row comes with its last piece, in one transaction.</summary>
internal sealed class SharedFile
{
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }
}
