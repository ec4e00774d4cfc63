using Microsoft.AspNetCore.Http;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Endpoints;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server;

/// <summary>Leads a request to its endpoint.</summary>
internal static class DeliveryRouting
{
    /// <summary>Answers a request whose caller may have what the site holds.</summary>
    public static DeliveryAnswer Answer(
        IQueryCollection query, DeliveryAddress address, DeliverySite site, string culture, string start, int longestAnswer)
    {
        var view = site.In(culture);
        if (!TryFindStart(start, view, out var top))
            return Problems.UnknownStartItem;
        var call = new DeliveryCall { Site = site, View = view, Start = top, Query = query, LongestAnswer = longestAnswer };
        var slash = address.Rest.IndexOf('/', StringComparison.Ordinal);
        var (first, rest) = slash < 0 ? (address.Rest, "") : (address.Rest[..slash], address.Rest[(slash + 1)..]);
        return (address.Kind, first.ToLowerInvariant(), rest) switch
        {
            (DeliveryPaths.Content, "", "") => ContentList.Answer(call),
            (DeliveryPaths.Content, DeliveryPaths.Items, "") => ContentItems.Answer(call),
            (DeliveryPaths.Content, DeliveryPaths.Item, _) when Guid.TryParse(rest.TrimEnd('/'), out var id) => ContentById.Answer(call, id),
            (DeliveryPaths.Content, DeliveryPaths.Item, _) => ContentByPath.Answer(call, rest),
            (DeliveryPaths.Media, "", "") => MediaList.Answer(call),
            (DeliveryPaths.Media, DeliveryPaths.Items, "") => MediaItems.Answer(call),
            (DeliveryPaths.Media, DeliveryPaths.Item, _) => MediaItem.Answer(call, rest),
            _ => new DeliveryAnswer.Empty(StatusCodes.Status404NotFound),
        };
    }

    private static bool TryFindStart(string text, DeliveryView view, out DeliveryItem? start)
    {
        start = null;
        if (text.Length == 0)
            return true;
        start = view.Roots.FirstOrDefault(r => Guid.TryParse(text, out var id)
            ? r.Item.Id == id
            : string.Equals(r.Start.Segment, text, StringComparison.OrdinalIgnoreCase));
        return start is not null;
    }
}
