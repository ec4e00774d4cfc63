using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Endpoints;

/// <summary><c>GET /content/item/{guid}</c>: one document by its id.</summary>
internal static class ContentById
{
    public static DeliveryAnswer Answer(DeliveryCall call, Guid id) => Answer(call, call.View.Find(id));

    /// <summary>Answers with a document that was found, or wasn't.</summary>
    public static DeliveryAnswer Answer(DeliveryCall call, DeliveryItem? item)
    {
        if (RequestValues.ShapeOf(call.Query).IsRefused(out var refusal, out var shape))
            return refusal;
        return item is null ? new DeliveryAnswer.Empty(404) : ItemAnswers.One(item, shape, call);
    }
}
