using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Endpoints;

/// <summary><c>GET /media/items</c>: files by their ids, in the order asked for. Those that aren't there are left out.</summary>
internal static class MediaItems
{
    public static DeliveryAnswer Answer(DeliveryCall call)
    {
        if (RequestValues.Ids(call.Query).IsRefused(out var refusal, out var ids) || RequestValues.ShapeOf(call.Query).IsRefused(out refusal, out _))
            return refusal;
        if (ids.Count == 0)
            return new DeliveryAnswer.Empty(404);
        return JsonAnswer.Write(json =>
        {
            json.WriteStartArray();
            foreach (var file in ids.Select(call.Media.Find).OfType<DeliveryMedium>())
                MediumWriter.WriteListed(json, file);
            json.WriteEndArray();
        });
    }
}
