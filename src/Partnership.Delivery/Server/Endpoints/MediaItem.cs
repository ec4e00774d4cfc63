using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Endpoints;

/// <summary><c>GET /media/item/{guid or path}</c>: one file.</summary>
internal static class MediaItem
{
    public static DeliveryAnswer Answer(DeliveryCall call, string idOrPath)
    {
        if (RequestValues.ShapeOf(call.Query).IsRefused(out var refusal, out _))
            return refusal;
        return (Guid.TryParse(idOrPath, out var id) ? call.Media.Find(id) : MediaQuery.AtPath(idOrPath, call.Media)) is { } file
            ? JsonAnswer.Write(json => MediumWriter.WriteWhole(json, file))
            : new DeliveryAnswer.Empty(404);
    }
}
