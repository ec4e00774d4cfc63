using Microsoft.AspNetCore.Http;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Views;

/// <summary>A request to the Delivery API, once it is clear who may have what.</summary>
internal sealed record DeliveryCall
{
    public required DeliverySite Site { get; init; }

    public required DeliveryView View { get; init; }

    public DeliveryFormat Format => Site.Format;

    public MediaLibrary Media => Site.Media;

    /// <summary>The top of the tree that the caller keeps to, or null.</summary>
    public required DeliveryItem? Start { get; init; }

    public required IQueryCollection Query { get; init; }

    /// <summary>The longest answer, in bytes.</summary>
    public required int LongestAnswer { get; init; }
}
