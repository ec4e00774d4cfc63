using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;

namespace Partnership.Web.ContentRouting;

/// <summary>Which addresses of the public site lead somewhere, without asking for them.</summary>
internal sealed class SiteAddresses(EndpointDataSource endpoints, SubPages subPages)
{
    // Addresses that no document has: search, feeds, the API, scripts. The route of pages takes every address, so it says nothing.
    private readonly Lazy<List<TemplateMatcher>> others = new(() =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern)
            .Where(p => p.PathSegments is [{ Parts: [RoutePatternLiteralPart, ..] }, ..])
            .Select(p => new TemplateMatcher(new RouteTemplate(p), [])),
    ]);

    /// <summary>Whether a reader who follows an address comes to something: a page, wherever it stands now, or a file or list of the site.</summary>
    /// <param name="snapshot">What is public.</param>
    /// <param name="address">A path of this site, with what stands behind a question mark or number sign or without.</param>
    public bool Answers(Snapshot snapshot, string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (RoutePath.TryParse(path, out var route) && (snapshot.Match(route) is RouteMatch.Page or RouteMatch.Moved || subPages.Match(snapshot, route, out _) is not null))
            return true;
        if (path.StartsWith(MediaItem.PublicRoot + "/", StringComparison.Ordinal))
            return path.Split('/') is [_, _, var id, ..] && Guid.TryParseExact(id, "N", out var file) && snapshot.FindMedia(file) is not null;
        return others.Value.Exists(m => m.TryMatch(path, []));
    }
}
