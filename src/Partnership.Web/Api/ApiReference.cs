using System.Text;
using Microsoft.OpenApi;
using Partnership.Delivery.Server.OpenApi;
using Partnership.Web.ContentRouting;
using Partnership.Web.Security;
using Partnership.Web.Site;
using Scalar.AspNetCore;

namespace Partnership.Web.Api;

/// <summary>The description of the API: for programs (OpenAPI), and for people, who can try it there.</summary>
internal static class ApiReference
{
    public const string DocumentPath = "/api/openapi.json";
    private const string AssetsPath = "/api/reference";

    // A page of its own, without the inline script that Scalar would write: the policy of this page allows only our own files.
    private const string Page =
        """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>For programs</title></head>
        <body><noscript><h1>For programs</h1><p>This page needs JavaScript. The same descriptions for programs: <a href="/api/openapi.json">of the search</a>, and <a href="/umbraco/swagger/delivery/swagger.json">of the content</a> (OpenAPI).</p>
        <p>An example: <a href="/api/search?q=neglect&amp;pageSize=5">/api/search?q=neglect&amp;pageSize=5</a></p></noscript>
        <div id="app" data-document="/api/openapi.json" data-delivery="/umbraco/swagger/delivery/swagger.json"></div>
        <script src="/api/reference/scalar.js"></script><script type="module" src="/assets/api.js"></script></body></html>
        """;

    public static void AddApiReference(this IServiceCollection services) => services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, context, _) =>
    {
        var site = context.ApplicationServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<SiteOptions>>().Value;
        document.Info = new OpenApiInfo
        {
            Title = "Search API",
            Version = "1",
            Description = "Everything that is published here, open to every site and program, without a key. An address may ask 50 times a second, and 1,000 times at once after a pause; then the answer is 429, and Retry-After says when to come back. Nobody's questions are kept.",
        };
        document.Servers = [new OpenApiServer { Url = site.PublicUrl }];
        return Task.CompletedTask;
    }));

    public static void MapApiReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(DocumentPath).WithApiPolicy();
        routes.MapRead(DeliveryDescription.Path, _ => Results.Bytes(DeliveryDescription.Utf8, "application/json; charset=utf-8")).WithApiPolicy().ExcludeFromDescription();
        routes.MapRead("/api", _ => Results.Text(Page, "text/html; charset=utf-8", Encoding.UTF8)).WithReferencePolicy().ExcludeFromDescription();
        routes.MapRead(AssetsPath, _ => Results.Redirect("/api")).ExcludeFromDescription();
        routes.MapScalarApiReference(AssetsPath, options => options.WithOpenApiRoutePattern(DocumentPath)).WithReferencePolicy();
    }
}
