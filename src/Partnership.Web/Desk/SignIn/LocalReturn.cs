using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Where somebody goes on after signing in: to a page of the desk, and nowhere else.</summary>
internal static class LocalReturn
{
    private const int Longest = 2000;
    private const string Handler = "handler";

    /// <summary>An address that may be gone to: the one that was asked for when it is a page of the desk, else the home page of the desk.</summary>
    public static string Of(string? address) =>
        address is { Length: <= Longest } && IsBelow(address, DeskPaths.Root) && !IsBelow(address, DeskPaths.SignIn) && !IsBelow(address, DeskPaths.SignOut)
            && !address.Any(c => char.IsControl(c) || c == '\\')
            ? address
            : DeskPaths.Root;

    /// <summary>
    /// The page that a request was about. A form that was sent after the sign-in had expired leads back to the page that it stood on:
    /// its address without the name of the handler. What has no page leads to the home page.
    /// </summary>
    public static string PageOf(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return request.Path + request.QueryString;
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null)
            return DeskPaths.Root;
        var query = QueryString.Create(request.Query.Where(q => !q.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase)));
        return WithoutHandler(request.Path, context.GetRouteValue(Handler) as string) + query;
    }

    private static string WithoutHandler(PathString path, string? handler) =>
        handler is { Length: > 0 } && path.Value?.EndsWith("/" + handler, StringComparison.OrdinalIgnoreCase) == true
            ? path.Value[..^(handler.Length + 1)]
            : path.Value ?? "";

    private static bool IsBelow(string address, string root) =>
        address.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (address.Length == root.Length || address[root.Length] is '/' or '?' or '#');
}
