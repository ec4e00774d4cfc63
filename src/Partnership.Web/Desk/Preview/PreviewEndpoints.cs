using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Previews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Security;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Preview;

/// <summary>The previewed page and its files, for people of the desk who may read the document.</summary>
internal static class PreviewEndpoints
{
    private const string PagePattern = "/desk/documents/{id:guid}/preview/page";
    private const string FilesPattern = "/desk/preview/{version}/files";

    public static void AddPreviews(this IServiceCollection services)
    {
        services.AddSingleton<WrongLinks>();
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageApplicationModelConvention(
            DeskPaths.Pages + "/Preview/Preview", page => page.EndpointMetadata.Add(SecurityHeaders.PreviewFrameMetadata())));
    }

    public static void MapPreviews(this IEndpointRouteBuilder routes)
    {
        routes.RefuseWriting(PagePattern);
        routes.MapMethods(PagePattern, ReadOnlyEndpoints.Methods, ShowAsync).RequireAuthorization().WithFramedPreviewPolicy();
        foreach (var file in PreviewFile.Map(routes, FilesPattern, FindVersionAsync))
            file.RequireAuthorization();
    }

    private static async Task ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var culture = query["culture"].ToString() is { Length: > 0 } asked ? asked : Cultures.Default;
        int? number = int.TryParse(query["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        if ((number is null && query.ContainsKey("number"))
            || !Guid.TryParse(context.Request.RouteValues["id"] as string, out var id)
            || context.Features.Get<DeskVisitor>()?.Person is not { } person
            || await context.RequestServices.GetRequiredService<PreviewReader>().FindAsync(person.Id, id, culture, number, context.RequestAborted) is not { } content
            || PreviewedPage.Of(context.RequestServices.GetRequiredService<PublishedSite>().Now, content, PreviewLinks.FilesOf(content.Version.Id)) is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (content.Type.Properties.Any(p => p.Visibility == PropertyVisibility.Internal))
            await context.RequestServices.GetRequiredService<AuditTrail>().RecordAsync(
                person.Id, person.Name, AuditAction.ViewedRestricted, id, null, "preview-page", context.RequestAborted);
        await PreviewRendering.WriteAsync(context, page, MarkOf(content, query["framed"] == "true"));
    }

    private static async Task<PreviewContent?> FindVersionAsync(HttpContext context)
    {
        if (Guid.TryParseExact(context.Request.RouteValues["version"] as string, "N", out var version)
            && context.Features.Get<DeskVisitor>()?.Person is { } person
            && await context.RequestServices.GetRequiredService<PreviewReader>().FindVersionAsync(person.Id, version, context.RequestAborted) is { } content)
            return content;
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }

    private static PreviewMark MarkOf(PreviewContent content, bool isFramed) => new()
    {
        IsFramed = isFramed,
        PageUrl = PreviewLinks.Page(content.DocumentId, content.Culture, content.Version.Number, isFramed: false),
        ReportUrl = PreviewLinks.ReportOf(PreviewLinks.Page(content.DocumentId, content.Culture, content.Version.Number, isFramed: false)),
        Heading = $"Preview of version {content.Version.Number.ToString(CultureInfo.InvariantCulture)}.",
        Text = PreviewWords.StateOf(content),
        BackUrl = PreviewLinks.Frame(content.DocumentId, content.Culture, content.Version.Number),
    };
}
