namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>The texts of the pages of a shared file, packed.</summary>
internal sealed class SharedPageText
{
    public required string Sha256 { get; init; }

    /// <summary>Of what read it: others are not found.</summary>
    public required int Version { get; init; }

    public required byte[] Packed { get; init; }
}
