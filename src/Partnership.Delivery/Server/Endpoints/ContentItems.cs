using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Endpoints;

/// <summary><c>GET /content/items</c>: documents by their ids, in the order asked for. Those that aren't there are left out.</summary>
internal static class ContentItems
{
    public static DeliveryAnswer Answer(DeliveryCall call)
    {
        if (RequestValues.Ids(call.Query).IsRefused(out var refusal, out var ids) || RequestValues.ShapeOf(call.Query).IsRefused(out refusal, out var shape))
            return refusal;
        return ids.Count == 0 ? new DeliveryAnswer.Empty(404) : ItemAnswers.List(ids.Select(call.View.Find).OfType<DeliveryItem>(), shape, call);
    }
}
