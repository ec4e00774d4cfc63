using Partnership.Editorial.Previews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Limits;
using Partnership.Web.Site;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Desk.Preview;

/// <summary>The previewed page and its files, for somebody who was given a link. They see that page, and nothing else of the desk.</summary>
internal static class SharedPreviewEndpoints
{
    private const string PagePattern = PreviewLinks.SharedRoot + "/{secret}";
    private const string FilesPattern = PagePattern + "/files";

    public static void MapSharedPreviews(this IEndpointRouteBuilder routes)
    {
        routes.RefuseWriting(PagePattern);
        routes.MapMethods(PagePattern, ReadOnlyEndpoints.Methods, ShowAsync).WithMetadata(WorkTime.Metadata);
        PreviewFile.Map(routes, FilesPattern, FindForFileAsync);
    }

    private static async Task ShowAsync(HttpContext context)
    {
        var previews = context.RequestServices.GetRequiredService<SharedPreviews>();
        // What only looks whether the address is there has read nothing.
        if (await FindAsync(context, HttpMethods.IsHead(context.Request.Method) ? previews.FindAsync : previews.ViewAsync) is not { } shared)
            return;
        if (PreviewedPage.Of(context.RequestServices.GetRequiredService<PublishedSite>().Now, shared.Content, PreviewLinks.SharedFilesOf(SecretOf(context))) is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await PreviewRendering.WriteAsync(context, page, new PreviewMark
        {
            Heading = $"A preview for: {shared.Purpose}.",
            PageUrl = PreviewLinks.Shared(SecretOf(context)),
            ReportUrl = PreviewLinks.ReportOf(PreviewLinks.Shared(SecretOf(context))),
            Text = $"It is not public. Please do not pass it on. This link ends on {LondonTime.MomentInWords(shared.ExpiresAt)}.",
        });
    }

    private static async Task<PreviewContent?> FindForFileAsync(HttpContext context) =>
        (await FindAsync(context, context.RequestServices.GetRequiredService<SharedPreviews>().FindAsync))?.Content;

    // Null when the answer is given already.
    private static async Task<SharedPreview?> FindAsync(HttpContext context, Func<string?, CancellationToken, Task<SharedPreview?>> find)
    {
        var wrong = context.RequestServices.GetRequiredService<WrongLinks>();
        if (wrong.MustWait(context))
        {
            context.RequestServices.GetRequiredService<SiteMetrics>().Refused(OtherLimiters.PreviewLinks, RefusalReasons.Rate);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return null;
        }

        if (await find(SecretOf(context), context.RequestAborted) is { } shared)
            return shared;
        wrong.Count(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }

    private static string SecretOf(HttpContext context) => context.Request.RouteValues["secret"] as string ?? "";
}
