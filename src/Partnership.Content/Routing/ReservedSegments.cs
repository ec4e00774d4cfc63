using System.Collections.Frozen;

namespace Partnership.Content.Routing;

/// <summary>
/// Names that no page at the top of the tree may have: the site itself answers there, or promises to. A page is looked for before
/// anything else, so a page of that name would stand in front of it.
/// </summary>
public static class ReservedSegments
{
    /// <summary>The names, in the form of <see cref="UrlSegment"/>.</summary>
    // "p" is in links of printed leaflets, which must lead where they always led; "umbraco" begins the addresses of the Delivery API.
    public static IReadOnlySet<string> All { get; } =
        new[] { "api", "assets", "desk", "health", "media", "p", "search", "umbraco" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an address is, or stands below, one that the site keeps for itself.</summary>
    public static bool Hold(RoutePath path) => !path.IsRoot && All.Contains(path.Value.Split('/', 3)[1]);

    /// <summary>Whether a page with that part of the address may not stand directly below the home page.</summary>
    public static bool Hold(UrlSegment segment) => All.Contains(segment.Value);

    /// <summary>What to tell somebody who chose such a name.</summary>
    public static string ReasonAgainst(string segment) =>
        $"The site keeps the address /{segment} for itself. Give the page another name, or another last part of its address.";
}
