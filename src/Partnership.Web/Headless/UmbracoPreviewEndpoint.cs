using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Delivery.Source.Preview;
using Partnership.Web.ContentRouting;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Site;

namespace Partnership.Web.Headless;

/// <summary>Shows an editor who comes from Umbraco how a page would look that was saved there, to nobody else.</summary>
internal static class UmbracoPreviewEndpoint
{
    /// <summary>What its addresses begin with.</summary>
    public const string Root = "/preview/umbraco";

    private const string Pattern = Root + "/{id:guid}";

    public static void MapUmbracoPreviews(this IEndpointRouteBuilder routes)
    {
        routes.RefuseWriting(Pattern);
        routes.MapMethods(Pattern, ReadOnlyEndpoints.Methods, ShowAsync);
    }

    private static async Task ShowAsync(HttpContext context)
    {
        var wrong = context.RequestServices.GetRequiredService<WrongLinks>();
        if (wrong.MustWait(context))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        var (query, previews) = (context.Request.Query, context.RequestServices.GetRequiredService<UmbracoPreviews>());
        var culture = query["culture"].ToString();
        if (!Guid.TryParse(context.Request.RouteValues["id"] as string, out var id)
            || !long.TryParse(query["until"], NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            || !previews.MaySee(id, culture, until, query["token"].ToString(), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            wrong.Count(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await previews.FindAsync(id, culture, context.RequestAborted) is not { } document
            || context.RequestServices.GetRequiredService<ContentSchema>().Find(document.ContentType) is not { } type
            || PreviewedPage.Of(context.RequestServices.GetRequiredService<PublishedSite>().Now, [document], document.Versions[0].Culture, type, Root + "/files") is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var address = context.Request.Path + context.Request.QueryString;
        await PreviewRendering.WriteAsync(context, page, new PreviewMark
        {
            Heading = "Preview of what is saved in Umbraco.",
            Text = "It is not public. Files that are not public yet are left out.",
            PageUrl = address,
            ReportUrl = PreviewLinks.ReportOf(address),
        });
    }
}
