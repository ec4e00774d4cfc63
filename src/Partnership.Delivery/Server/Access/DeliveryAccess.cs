using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Partnership.Delivery.Keys;

namespace Partnership.Delivery.Server.Access;

/// <summary>Decides what a caller may have.</summary>
internal sealed class DeliveryAccess(IDeliveryKeys keys, IOptions<DeliveryOptions> options)
{
    private readonly DeliveryOptions settings = options.Value;

    /// <summary>What the caller may have, or null for nothing.</summary>
    public Permission? Of(IHeaderDictionary headers)
    {
        if (!settings.Enabled)
            return null;
        var presented = headers[DeliveryPaths.ApiKeyHeader].ToString();
        var key = presented.Length > 0 ? keys.Find(presented) : null;
        if (string.Equals(headers[DeliveryPaths.PreviewHeader].ToString(), "true", StringComparison.OrdinalIgnoreCase))
            return key is { MayPreview: true } ? new Permission(key, IsPreview: true, IsOpen: false) : null;
        if (settings.PublicAccess)
            return new Permission(key, IsPreview: false, IsOpen: true);
        return key is { MayReadPublic: true } ? new Permission(key, IsPreview: false, IsOpen: false) : null;
    }
}

/// <summary>What a caller may have.</summary>
/// <param name="Key">The key that was shown, if it is one.</param>
/// <param name="IsPreview">Whether what is not published yet was asked for.</param>
/// <param name="IsOpen">Whether anybody may have the same.</param>
internal sealed record Permission(DeliveryKey? Key, bool IsPreview, bool IsOpen);
