using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Partnership.Web.ContentRouting;

/// <summary>
/// The endpoints of the Razor pages that show documents. The snapshot has found the document by then, so the router need not
/// match the address a second time.
/// </summary>
internal sealed class ContentEndpoints(EndpointDataSource endpoints)
{
    private readonly ConcurrentDictionary<string, Endpoint> known = new(StringComparer.Ordinal);

    /// <summary>The endpoint of a page.</summary>
    /// <param name="page">The page's path below <c>Pages</c>, such as <c>/Guides/Guide</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such page.</exception>
    public Endpoint Find(string page) => known.GetOrAdd(page, Look);

    private Endpoint Look(string page) =>
        endpoints.Endpoints.FirstOrDefault(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == page)
        ?? throw new InvalidOperationException($"There is no page {page}.");
}
