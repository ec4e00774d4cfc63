using Partnership.Umbraco.Gates;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Files without a disk.</summary>
internal sealed class MemoryMedia : IMediaHashes
{
    public Dictionary<Guid, string> Hashes { get; } = [];

    public string Of(Guid media) => Hashes.GetValueOrDefault(media, "missing");
}
