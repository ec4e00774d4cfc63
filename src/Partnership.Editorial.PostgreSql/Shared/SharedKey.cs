namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>A key that all nodes use.</summary>
internal sealed class SharedKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
