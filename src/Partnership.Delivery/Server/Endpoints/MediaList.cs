using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Endpoints;

/// <summary><c>GET /media</c>: the files in a folder.</summary>
internal static class MediaList
{
    public static DeliveryAnswer Answer(DeliveryCall call)
    {
        var query = call.Query;
        if (RequestValues.Paging(query).IsRefused(out var refusal, out var page)
            || RequestValues.ShapeOf(query).IsRefused(out refusal, out _)
            || RequestValues.Options(query, "filter").IsRefused(out refusal, out var filters)
            || RequestValues.Options(query, "sort").IsRefused(out refusal, out var sorts)
            || MediaQuery.Fetch(query["fetch"].FirstOrDefault(), call.Media).IsRefused(out refusal, out var files)
            || MediaQuery.Sort(sorts).IsRefused(out refusal, out var sort))
            return refusal;
        foreach (var text in filters)
        {
            if (MediaQuery.Filter(text).IsRefused(out refusal, out var filter))
                return refusal;
            files = files.Where(filter);
        }

        return JsonAnswer.WritePage([.. files], sort, page, MediumWriter.WriteListed);
    }
}
