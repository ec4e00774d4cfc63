using Microsoft.Net.Http.Headers;
using Partnership.Web.ContentRouting;
using Partnership.Web.Security;

namespace Partnership.Web.Desk.Help;

/// <summary>The pictures of the editors' guide, for people at the desk.</summary>
internal static class GuidePictures
{
    public const string Root = EditorsGuide.Root + "/pictures";

    public static void AddDeskHelp(this IServiceCollection services) =>
        services.AddSingleton(s => new GuideFolder(Path.Combine(s.GetRequiredService<IHostEnvironment>().ContentRootPath, "docs")));

    public static void MapDeskHelp(this IEndpointRouteBuilder routes)
    {
        var pictures = routes.MapRead(Root + "/{name}", Send).RequireAuthorization().WithMetadata(new KeptByBrowser());
        pictures.WithPicturePolicy();
    }

    private static IResult Send(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<GuideFolder>().FindPicture(context.Request.RouteValues["name"] as string) is not { } picture)
            return Results.NotFound();
        var changed = new DateTimeOffset(File.GetLastWriteTimeUtc(picture.Path));
        return Results.File(
            picture.Path, "image/png", lastModified: changed, entityTag: new EntityTagHeaderValue($"\"{changed.UtcTicks:x}-{new FileInfo(picture.Path).Length:x}\""));
    }
}
