using Microsoft.Net.Http.Headers;
using Partnership.Content.Items;
using Partnership.Editorial.Media;
using Partnership.Editorial.Previews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Files;
using Partnership.Web.Security;

namespace Partnership.Web.Desk.Preview;

/// <summary>
/// Serves the files of a preview, to whoever may see that preview, and no other file. As in public, of a picture only what was made
/// of its pixels is sent.
/// </summary>
/// <param name="find">The preview that a request may see; null when there is none, and the answer is given already.</param>
internal sealed class PreviewFile(Func<HttpContext, Task<PreviewContent?>> find)
{
    /// <summary>Maps the files below a root.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="root">The pattern of the root.</param>
    /// <param name="find">The preview that a request may see; null when there is none, and the answer is given already.</param>
    /// <returns>The two endpoints, to be guarded.</returns>
    public static IReadOnlyList<IEndpointConventionBuilder> Map(IEndpointRouteBuilder routes, string root, Func<HttpContext, Task<PreviewContent?>> find)
    {
        var files = new PreviewFile(find);
        return [Map(routes, root + "/{file}/{name}", files.SendAsync), Map(routes, root + "/{file}/r/{name}", files.SendPictureAsync)];
    }

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder routes, string pattern, RequestDelegate send)
    {
        routes.RefuseWriting(pattern);
        var endpoint = routes.MapMethods(pattern, ReadOnlyEndpoints.Methods, context => ReadOnlyEndpoints.EndsInSlash(context) ? NotFoundAsync(context) : send(context));
        endpoint.DisableRateLimiting().WithFilePolicy();
        return endpoint;
    }

    // An id has one spelling only, as in public.
    private static MediaItem? FileIn(PreviewContent content, HttpContext context) =>
        context.Request.RouteValues["file"] is string text && Guid.TryParseExact(text, "N", out var id) && id.ToString("N") == text ? content.FindFile(id) : null;

    private static Task NotFoundAsync(HttpContext context) => Results.NotFound().ExecuteAsync(context);

    private async Task SendAsync(HttpContext context)
    {
        if (await find(context) is not { } content)
            return;
        var folder = context.RequestServices.GetRequiredService<MediaFolder>();
        if (FileIn(content, context) is not { IsPicture: false, IsPageSource: false } file || context.Request.RouteValues["name"] as string != file.FileName
            || !await folder.FetchAsync(file.Sha256, context.RequestAborted))
        {
            await NotFoundAsync(context);
            return;
        }

        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = file.FileName }.ToString();
        await Results.File(folder.PathOf(file.Sha256), file.MediaType, enableRangeProcessing: true).ExecuteAsync(context);
    }

    private async Task SendPictureAsync(HttpContext context)
    {
        if (await find(context) is not { } content)
            return;
        if (FileIn(content, context) is not { IsPicture: true, Width: { } width } file
            || PictureRenditions.Find(file.Sha256, file.MediaType, width, context.Request.RouteValues["name"] as string) is not { } key)
        {
            await NotFoundAsync(context);
            return;
        }

        await context.RequestServices.GetRequiredService<MediaFolder>().FetchAsync(file.Sha256, context.RequestAborted);
        var answer = await context.RequestServices.GetRequiredService<RenditionAnswers>().AnswerAsync(key, context.RequestAborted);
        // Making it can take seconds, in which a link may end.
        if (await find(context) is { } still)
            await (FileIn(still, context)?.Sha256 == file.Sha256 ? answer.ExecuteAsync(context) : NotFoundAsync(context));
    }
}
