using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Partnership.Delivery.Server;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Errors;

namespace Partnership.Web.Limits;

/// <summary>What a request makes the site do. Each kind has a limit of its own, so that a flood of one leaves the others their place.</summary>
internal enum WorkKind
{
    /// <summary>A page, or anything else that depends on nothing but its address: most are kept once they are made.</summary>
    Pages,

    /// <summary>An answer to a question: the finder, the search API, and whatever else has a query.</summary>
    Search,

    /// <summary>A feed or an export: all reviews that fit in one answer, which a slow reader may take long to read.</summary>
    Exports,

    /// <summary>An answer of the Delivery API.</summary>
    Delivery,

    /// <summary>What anybody may ask of the desk: signing in, and previews by a link.</summary>
    SignIn,

    /// <summary>What editors do, and what an Umbraco tells.</summary>
    Desk,
}

/// <summary>Tells the kind of a request, once its endpoint is known.</summary>
internal static class WorkKinds
{
    public static WorkKind Of(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(DeskPaths.Root, StringComparison.OrdinalIgnoreCase))
            return PreviewLinks.IsShared(request.Path) || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null ? WorkKind.SignIn : WorkKind.Desk;
        if (request.Path.StartsWithSegments(DeliveryServices.Root, StringComparison.OrdinalIgnoreCase))
            return WorkKind.Delivery;
        if (request.Path.StartsWithSegments("/umbraco", StringComparison.OrdinalIgnoreCase))
            return WorkKind.Desk;
        if (ErrorPages.IsForProgram(request.Path))
            return WorkKind.Search;
        if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null)
            return WorkKind.Exports;
        return request.QueryString.HasValue ? WorkKind.Search : WorkKind.Pages;
    }

    /// <summary>The name of a kind in settings, metrics and the log.</summary>
    public static string Name(this WorkKind kind) => kind switch
    {
        WorkKind.Pages => "pages",
        WorkKind.Search => "search",
        WorkKind.Exports => "exports",
        WorkKind.Delivery => "delivery",
        WorkKind.SignIn => "sign-in",
        _ => "desk",
    };
}
