using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Desk;
using Partnership.Web.Limits;
using Partnership.Web.PageCache;

namespace Partnership.Web.ContentRouting;

/// <summary>Which Razor page shows which document type.</summary>
internal static class ContentPages
{
    /// <summary>The page of a whole guide.</summary>
    public const string WholeGuide = "/Guides/WholeGuide";

    /// <summary>The page of a report.</summary>
    public const string Report = "/CaseReviews/Report";

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
        // There are no controllers, and looking through every type for one takes a thirtieth of a start.
        services.AddRazorPages().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single()));
        // Letters of every script are written as they are: the default turns each curly quote into eight bytes.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<ContentEndpoints>();
        services.AddSingleton<ReadableReports>();
        services.AddSingleton<SubPages>();
    }

    public static void MapContentPages(this IEndpointRouteBuilder routes) =>
        routes.MapRazorPages().WithStaticAssets().Add(endpoint =>
        {
            // What the desk shows is for one person: it is never kept, and never made whole for the page cache.
            if (!DeskHost.IsDeskPage(endpoint.Metadata.OfType<PageActionDescriptor>().FirstOrDefault()))
            {
                endpoint.Metadata.Add(new PageAnswerMetadata());
                endpoint.Metadata.Add(WorkTime.Metadata);
            }
        });
}
