using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Partnership.Web.ContentRouting;

/// <summary>
/// The endpoints of the Razor pages that show documents. The snapshot has found the document by then, so the router need not
/// match the address a second time.
/// </summary>
internal sealed class ContentEndpoints(EndpointDataSource endpoints, PageLoader loader)
{
    private readonly ConcurrentDictionary<string, Endpoint> known = new(StringComparer.Ordinal);

    /// <summary>The endpoint of a page.</summary>
    /// <param name="page">The page's path below <c>Pages</c>, such as <c>/Guides/Guide</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such page.</exception>
    public ValueTask<Endpoint> FindAsync(string page) =>
        known.TryGetValue(page, out var endpoint) ? ValueTask.FromResult(endpoint) : LoadAsync(page);

    private async ValueTask<Endpoint> LoadAsync(string page)
    {
        foreach (var endpoint in endpoints.Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor && descriptor.ViewEnginePath == page)
                return known[page] = (await loader.LoadAsync(descriptor, endpoint.Metadata)).Endpoint
                    ?? throw new InvalidOperationException($"The page {page} has no endpoint.");
        }

        throw new InvalidOperationException($"There is no page {page}.");
    }
}
