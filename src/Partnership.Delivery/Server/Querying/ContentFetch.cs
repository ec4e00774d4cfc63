using Partnership.Content.Routing;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Querying;

/// <summary>Chooses documents by where they stand.</summary>
internal static class ContentFetch
{
    /// <summary>Reads <c>fetch</c>.</summary>
    /// <param name="text">Such as <c>children:/news</c>; null for everything.</param>
    /// <param name="view">What there is.</param>
    /// <param name="start">The top of the tree that the caller keeps to, or null.</param>
    /// <returns>The documents; none when what is named isn't there, as in Umbraco.</returns>
    public static Reading<IEnumerable<DeliveryItem>> Read(string? text, DeliveryView view, DeliveryItem? start)
    {
        if (string.IsNullOrEmpty(text))
            return Reading.Of<IEnumerable<DeliveryItem>>(start is null ? view.Items : view.DescendantsOf(start));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return Problems.UnknownFetch;
        var target = Target(text[(colon + 1)..], view);
        return text[..colon].ToLowerInvariant() switch
        {
            "children" => Reading.Of(target is null ? [] : view.ChildrenOf(target)),
            "descendants" => Reading.Of(target is null ? [] : view.DescendantsOf(target)),
            "ancestors" => Reading.Of(target is null ? [] : view.AncestorsOf(target)),
            _ => Problems.UnknownFetch,
        };
    }

    /// <summary>The document of an address as a caller writes it: with or without slashes at its ends, in any case.</summary>
    public static DeliveryItem? AtPath(string path, DeliveryView view) =>
        RoutePath.TryParse("/" + path.Trim('/'), out var route) ? view.Find(route.IsRoot ? "/" : route.Value + "/") : null;

    private static DeliveryItem? Target(string text, DeliveryView view) =>
        Guid.TryParse(text, out var id) ? view.Find(id) : text.Length == 0 ? null : AtPath(text, view);
}
