using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;
using Partnership.Web.Desk;

namespace Partnership.Web.Tests.Desk.Authorisation;

/// <summary>Something that the desk answers, as the running site knows it.</summary>
/// <param name="Method">GET or POST; <c>*</c> for what refuses every other method.</param>
/// <param name="Pattern">Its address below the desk.</param>
/// <param name="Handler">The name of the page's handler; empty for the one without a name.</param>
/// <param name="IsPage">Whether a page answers.</param>
internal sealed record DeskEndpoint(string Method, string Pattern, string Handler, bool IsPage)
{
    /// <summary>How the table names it.</summary>
    public string Key => $"{Method} {Pattern} {Handler}".TrimEnd();
}

/// <summary>Everything that the desk answers, read from the routes and the handlers of the pages: what is new is found here by itself.</summary>
internal static class DeskEndpoints
{
    private const string Root = "desk";

    public static async Task<ImmutableArray<DeskEndpoint>> FindAsync(SiteFactory site)
    {
        site.Services.GetRequiredService<DeskDoor>().Open();
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new HashSet<DeskEndpoint>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = endpoint.RoutePattern.RawText?.Trim('/') ?? "";
            if (route != Root && !route.StartsWith(Root + "/", StringComparison.OrdinalIgnoreCase))
                continue;
            var pattern = route[Root.Length..].TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.UnionWith((await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods
                    .Select(h => new DeskEndpoint(h.HttpMethod.ToUpperInvariant(), pattern, h.Name ?? "", true)));
            else
                found.UnionWith((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])
                    .Where(m => m != HttpMethods.Head).Select(m => new DeskEndpoint(m, pattern, "", false)));
        }

        return [.. found.OrderBy(e => e.Pattern, StringComparer.Ordinal).ThenBy(e => e.Key, StringComparer.Ordinal)];
    }
}
