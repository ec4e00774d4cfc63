using Microsoft.Net.Http.Headers;
using Partnership.Content.Items;
using Partnership.Editorial.Media;
using Partnership.Web.ContentRouting;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Security;
using Partnership.Web.Site;

namespace Partnership.Web.Files;

/// <summary>Serves the files that published documents use. Every other file is as if it were not there.</summary>
internal static class PublishedFiles
{
    public static void MapPublishedFiles(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/media/{id}/{name}", ServeAsync).DisableRateLimiting().WithFilePolicy();

    /// <summary>The published file that an address names by its id, or null. The address may still be another than the file's.</summary>
    public static MediaItem? Find(HttpContext context, SiteState state) =>
        Guid.TryParseExact(context.Request.RouteValues["id"] as string, "N", out var id) ? state.Snapshot.FindMedia(id) : null;

    private static async Task<IResult> ServeAsync(HttpContext context)
    {
        var folder = context.RequestServices.GetRequiredService<MediaFolder>();
        if (Find(context, SiteState.Of(context)) is not { IsPicture: false, IsPageSource: false } media
            || context.Request.Path.Value != $"/media/{media.Id:N}/{media.FileName}"
            || !await folder.TryFetchAsync(media.Sha256, context.RequestAborted)) // it came with the snapshot, unless this node could not take it then
            return Results.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache"; // a file that is taken down must be gone at once
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = media.FileName }.ToString();
        headers["X-Robots-Tag"] = "noindex";
        context.RequestServices.GetRequiredService<VisitCounts>().Of(media.Id)?.See(context.Request);
        return Results.File(
            folder.PathOf(media.Sha256),
            media.MediaType,
            lastModified: media.CreateDate,
            entityTag: new EntityTagHeaderValue($"\"{media.Sha256}\""),
            enableRangeProcessing: true);
    }
}
