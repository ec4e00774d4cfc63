using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Endpoints;

/// <summary><c>GET /content/item/{path}</c>: one document by its address; an address that it had before leads to the one it has.</summary>
internal static class ContentByPath
{
    public static DeliveryAnswer Answer(DeliveryCall call, string path)
    {
        if (call.Query.ContainsKey("id"))
            return new DeliveryAnswer.Empty(404);
        if (ContentFetch.AtPath(path, call.View) is { } item)
            return ContentById.Answer(call, item);
        return (DeliveryAnswer?)Former(call, path) ?? new DeliveryAnswer.Empty(404);
    }

    private static DeliveryAnswer.Moved? Former(DeliveryCall call, string path)
    {
        if (!RoutePath.TryParse("/" + path.Trim('/'), out var route)
            || call.View.Snapshot.Match(route) is not RouteMatch.Moved { Fragment: null } moved
            || ContentFetch.AtPath(moved.Path.Value, call.View) is not { } now)
            return null;
        return new DeliveryAnswer.Moved(now.Path, now.Start.Id, now.Start.Segment);
    }
}
