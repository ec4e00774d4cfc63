using Partnership.Content.Items;
using Partnership.Web.ContentRouting;
using Partnership.Web.Security;
using Partnership.Web.Site;

namespace Partnership.Web.Files;

/// <summary>
/// Serves the pictures of published documents: never the file that somebody handed in, only what was made of its pixels, in sizes and
/// formats that a page offers. Every other picture is as if it were not there.
/// </summary>
internal static class PublishedPictures
{
    private const string Pattern = "/media/{id}/r/{name}";

    public static void AddPublishedPictures(this IServiceCollection services) => services.AddSingleton<RenditionAnswers>();

    public static void MapPublishedPictures(this IEndpointRouteBuilder routes) => routes.MapRead(Pattern, ServeAsync).DisableRateLimiting().WithPicturePolicy();

    /// <summary>The address of a rendition: in public, or in the preview that alone has the picture.</summary>
    public static string AddressOf(MediaItem media, string name) => $"{media.Root}/{media.Id:N}/r/{name}";

    private static async Task<IResult> ServeAsync(HttpContext context)
    {
        if (context.Request.RouteValues["name"] is not string name
            || PublishedFiles.Find(context, SiteState.Of(context)) is not { IsPicture: true, Width: { } width } media
            || context.Request.Path.Value != AddressOf(media, name)
            || (PictureRenditions.Find(media.Sha256, media.MediaType, width, name) ?? SharedPicture.Find(media, name)) is not { } key)
            return Results.NotFound();
        var answer = await context.RequestServices.GetRequiredService<RenditionAnswers>().AnswerAsync(key, context.RequestAborted);
        // Making it can take seconds, and a picture that was taken down meanwhile must be gone.
        if (!IsPublic(context, media))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return answer;
    }

    private static bool IsPublic(HttpContext context, MediaItem media) =>
        context.RequestServices.GetRequiredService<PublishedSite>().Current.Snapshot.FindMedia(media.Id)?.Sha256 == media.Sha256;
}
