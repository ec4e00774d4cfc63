namespace Partnership.Delivery.Outgoing;

/// <summary>What a <see cref="PublicAddressGuard"/> lets through besides public addresses over https.</summary>
public sealed record PublicAddressOptions
{
    /// <summary>Hosts that may be internal and may be asked over http: a name or an address, with or without a port (<c>cms.internal:8080</c>).</summary>
    /// <value>None by default.</value>
    public IReadOnlyCollection<string> AllowedInternalHosts { get; init; } = [];

    /// <summary>Whether http will do for every host. The address itself must be public all the same.</summary>
    /// <value>The default is false.</value>
    public bool AllowHttp { get; init; }
}
