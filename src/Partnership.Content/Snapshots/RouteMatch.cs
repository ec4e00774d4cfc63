using Partnership.Content.Items;
using Partnership.Content.Routing;

namespace Partnership.Content.Snapshots;

/// <summary>What the site has at an address.</summary>
public abstract record RouteMatch
{
    private RouteMatch()
    {
    }

    /// <summary>A page.</summary>
    /// <param name="Item">The document whose page it is.</param>
    /// <param name="Site">The culture that it belongs to.</param>
    public sealed record Page(ContentItem Item, CultureSnapshot Site) : RouteMatch;

    /// <summary>The page stands elsewhere, for good.</summary>
    /// <param name="Path">Where it stands.</param>
    /// <param name="Fragment">The part of that page that was meant, or null for all of it.</param>
    public sealed record Moved(RoutePath Path, string? Fragment) : RouteMatch;

    /// <summary>There was a page, and it was taken away on purpose.</summary>
    public sealed record Gone : RouteMatch;

    /// <summary>There is and was nothing.</summary>
    public sealed record Nothing : RouteMatch;
}
