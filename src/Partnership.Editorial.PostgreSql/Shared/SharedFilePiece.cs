namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>A piece of a file, so that no node ever holds a whole one in memory.</summary>
internal sealed class SharedFilePiece
{
    public required string Sha256 { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
