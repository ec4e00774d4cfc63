using Microsoft.Net.Http.Headers;
using Partnership.Content.Items;
using Partnership.Editorial.Media;
using Partnership.Editorial.Previews;

namespace Partnership.Web.Desk.Preview;

/// <summary>Serves the files of a preview, to whoever has shown that they may see that preview. No other file.</summary>
internal static class PreviewFile
{
    /// <summary>What is after the root of the files of a preview, for routes.</summary>
    public const string Pattern = "/{file}/{name}";

    /// <summary>Answers with a file that a previewed version uses; as if it were not there when it doesn't.</summary>
    public static Task WriteAsync(HttpContext context, PreviewContent? content, string root)
    {
        var folder = context.RequestServices.GetRequiredService<MediaFolder>();
        return Asked(context, content, root) is { } file && folder.Has(file.Sha256) ? SendAsync(context, file, folder) : Results.NotFound().ExecuteAsync(context);
    }

    // One file has one address, as in public.
    private static MediaItem? Asked(HttpContext context, PreviewContent? content, string root) =>
        Guid.TryParseExact(context.Request.RouteValues["file"] as string, "N", out var id) && content?.FindFile(id) is { } file
        && context.Request.Path.ToUriComponent() == (file with { Root = root }).Url
            ? file
            : null;

    private static Task SendAsync(HttpContext context, MediaItem file, MediaFolder folder)
    {
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = file.FileName }.ToString();
        return Results.File(folder.PathOf(file.Sha256), file.MediaType, enableRangeProcessing: true).ExecuteAsync(context);
    }
}
