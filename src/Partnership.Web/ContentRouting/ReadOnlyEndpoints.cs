namespace Partnership.Web.ContentRouting;

/// <summary>Addresses that can be read, and nothing else.</summary>
internal static class ReadOnlyEndpoints
{
    /// <summary>What <c>Allow</c> says of them, and of pages.</summary>
    public const string AllowedMethods = "GET, HEAD, OPTIONS";

    /// <summary>The methods by which they are read.</summary>
    public static IReadOnlyList<string> Methods { get; } = [HttpMethods.Get, HttpMethods.Head];

    // A handler of any other shape is bound by code that is made and compiled while the site starts.
    public static IEndpointConventionBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, IResult> handler)
    {
        routes.RefuseWriting(pattern);
        return routes.MapMethods(pattern, Methods, context => handler(context).ExecuteAsync(context));
    }

    /// <summary>Maps an address whose answer takes a while to make.</summary>
    public static IEndpointConventionBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, Task<IResult>> handler)
    {
        routes.RefuseWriting(pattern);
        return routes.MapMethods(pattern, Methods, async context => await (await handler(context)).ExecuteAsync(context));
    }

    /// <summary>Answers every method but those that read.</summary>
    public static void RefuseWriting(this IEndpointRouteBuilder routes, string pattern) =>
        routes.Map(pattern, Refuse); // the route of pages takes every address and method, so routing by itself never answers that a method is wrong

    /// <summary>Whether an address has a slash behind it, which routing passes over: a file has one address only.</summary>
    public static bool EndsInSlash(HttpContext context) => context.Request.Path.Value?.EndsWith('/') == true;

    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.Allow = AllowedMethods;
        context.Response.StatusCode = HttpMethods.IsOptions(context.Request.Method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
