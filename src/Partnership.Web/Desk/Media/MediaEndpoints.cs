using Microsoft.Net.Http.Headers;
using Partnership.Documents.Images;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Media;
using Partnership.Web.ContentRouting;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Files;
using Partnership.Web.Security;

namespace Partnership.Web.Desk.Media;

/// <summary>Files and pictures for somebody at the desk who may see them, public or not.</summary>
internal static class MediaEndpoints
{
    private static readonly AspectRatio Square = new(1, 1);

    public static void AddDeskMedia(this IServiceCollection services) => services.AddSingleton<MediaTidying>();

    public static void MapDeskMedia(this IEndpointRouteBuilder routes)
    {
        MapFile(routes, "/thumb", ThumbAsync);
        MapFile(routes, "/r/{name}", RenditionAsync);
        MapFile(routes, "/file", FileAsync);
    }

    private static void MapFile(IEndpointRouteBuilder routes, string end, Func<HttpContext, Task<IResult>> handler) =>
        routes.MapRead(MediaLinks.Library + "/{id:guid}" + end, context => ReadOnlyEndpoints.EndsInSlash(context) ? Task.FromResult(Results.NotFound()) : handler(context)).RequireAuthorization().DisableRateLimiting().WithFilePolicy();

    private static async Task<IResult> ThumbAsync(HttpContext context) => await FindAsync(context) is { IsPicture: true } file
        ? await AnswerAsync(context, new RenditionKey(file.Sha256, new RenditionParameters
        {
            Width = RenditionWidths.Thumbnail,
            Format = PictureRenditions.FormatsFor(file.MediaType)[^1],
            Crop = new ImageCrop(Square, new FocalPoint(file.FocusX, file.FocusY)),
        }))
        : Results.NotFound();

    private static async Task<IResult> RenditionAsync(HttpContext context) =>
        await FindAsync(context) is { Width: { } width } file
        && PictureRenditions.Find(file.Sha256, file.MediaType, width, context.Request.RouteValues["name"] as string) is { } key
            ? await AnswerAsync(context, key)
            : Results.NotFound();

    // A picture as it was handed in may hold anything besides its pixels, and a report is shown as a page: they are saved, never shown.
    private static async Task<IResult> FileAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var folder = services.GetRequiredService<MediaFolder>();
        if (Visitor(context) is not { } visitor
            || await services.GetRequiredService<MediaReader>().FindAsync(visitor.Person.Id, IdOf(context), context.RequestAborted) is not { File: var file }
            || !await folder.FetchAsync(file.Sha256, context.RequestAborted))
            return Results.NotFound();
        if (!file.IsPublic)
            await services.GetRequiredService<AuditTrail>().RecordAsync(
                visitor.Person.Id, visitor.Person.Name, AuditAction.ViewedRestricted, null, file.Id, "file", context.RequestAborted);
        context.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue(file.IsPicture || file.IsReadableReport ? "attachment" : "inline") { FileNameStar = file.FileName }.ToString();
        return Results.File(
            folder.PathOf(file.Sha256), file.MediaType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, RenditionKey key)
    {
        await context.RequestServices.GetRequiredService<MediaFolder>().FetchAsync(key.Sha256, context.RequestAborted);
        return await context.RequestServices.GetRequiredService<RenditionAnswers>().AnswerAsync(key, context.RequestAborted);
    }

    private static async Task<MediaEntry?> FindAsync(HttpContext context) => Visitor(context) is { } visitor
        ? await context.RequestServices.GetRequiredService<MediaReader>().FindFileAsync(visitor.Person.Id, IdOf(context), context.RequestAborted)
        : null;

    private static DeskVisitor? Visitor(HttpContext context) => context.Features.Get<DeskVisitor>();

    private static Guid IdOf(HttpContext context) => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) ? id : Guid.Empty;
}
