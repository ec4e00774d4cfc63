using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Endpoints;

/// <summary><c>GET /content</c>: documents by where they stand and what they are.</summary>
internal static class ContentList
{
    public static DeliveryAnswer Answer(DeliveryCall call)
    {
        var query = call.Query;
        if (RequestValues.Paging(query).IsRefused(out var refusal, out var page)
            || RequestValues.ShapeOf(query).IsRefused(out refusal, out var shape)
            || RequestValues.Options(query, "filter").IsRefused(out refusal, out var filters)
            || RequestValues.Options(query, "sort").IsRefused(out refusal, out var sorts)
            || ContentFetch.Read(query["fetch"].FirstOrDefault(), call.View, call.Start).IsRefused(out refusal, out var items)
            || ContentSorts.Read(sorts).IsRefused(out refusal, out var sort))
            return refusal;
        foreach (var text in filters)
        {
            if (ContentFilters.Read(text).IsRefused(out refusal, out var filter))
                return refusal;
            items = items.Where(filter);
        }

        return ItemAnswers.Page([.. items], sort, page, shape, call);
    }
}
