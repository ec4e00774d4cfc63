namespace Partnership.Web.ContentRouting;

/// <summary>Addresses that can be read, and nothing else.</summary>
internal static class ReadOnlyEndpoints
{
    /// <summary>What <c>Allow</c> says of them, and of pages.</summary>
    public const string AllowedMethods = "GET, HEAD, OPTIONS";

    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        // The route of pages takes every address and method, so routing by itself never answers that a method is wrong.
        routes.Map(pattern, Refuse);
        return routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
    }

    private static IResult Refuse(HttpContext context)
    {
        context.Response.Headers.Allow = AllowedMethods;
        return HttpMethods.IsOptions(context.Request.Method) ? Results.NoContent() : Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }
}
