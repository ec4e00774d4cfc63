using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.Routing;
using Partnership.Content.Views;
using Partnership.Web.PageCache;

namespace Partnership.Web.ContentRouting;

/// <summary>Which Razor page shows which document type.</summary>
internal static class ContentPages
{
    /// <summary>The last part of the address of a whole guide, made for printing.</summary>
    public const string PrintSegment = "/print";

    /// <summary>The page of a whole guide.</summary>
    public const string WholeGuide = "/Guides/WholeGuide";

    private static readonly FrozenDictionary<string, string> Pages = new Dictionary<string, string>
    {
        [ContentTypes.Agencies] = "/Topics/Topics",
        [ContentTypes.Agency] = "/Topics/Topic",
        [ContentTypes.CaseReview] = "/CaseReviews/Review",
        [ContentTypes.CaseReviews] = "/CaseReviews/Reviews",
        [ContentTypes.Contacts] = "/Contacts/Contacts",
        [ContentTypes.Glossary] = "/Glossary/Glossary",
        [ContentTypes.Guide] = "/Guides/Guide",
        [ContentTypes.GuidePart] = "/Guides/GuidePart",
        [ContentTypes.Home] = "/Home/Home",
        [ContentTypes.Learning] = "/Learning/Learning",
        [ContentTypes.News] = "/News/News",
        [ContentTypes.NewsItem] = "/News/NewsItem",
        [ContentTypes.Publication] = "/Publications/Publication",
        [ContentTypes.Publications] = "/Publications/Publications",
        [ContentTypes.Theme] = "/Topics/Topic",
        [ContentTypes.Themes] = "/Topics/Topics",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The Razor page of a type. A type that the site has no page of its own for is shown as text.</summary>
    public static string For(string contentType) => Pages.GetValueOrDefault(contentType, "/Text/TextPage");

    public static void AddContentPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.AddSingleton<ContentRouteTransformer>();
    }

    public static void MapContentPages(this IEndpointRouteBuilder routes)
    {
        routes.MapRazorPages().WithStaticAssets().WithMetadata(new PageAnswerMetadata());
        routes.MapDynamicPageRoute<ContentRouteTransformer>("{**path}");
    }
}

/// <summary>Leads a request to the Razor page that <see cref="ContentRoutingMiddleware"/> found for it.</summary>
internal sealed class ContentRouteTransformer : DynamicRouteValueTransformer
{
    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values) =>
        new(httpContext.Features.Get<ContentRequest>() is { } content ? new RouteValueDictionary { ["page"] = content.Page } : null!); // null says: no page
}
