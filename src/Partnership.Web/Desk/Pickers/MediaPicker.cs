using Partnership.Editorial.Media;
using Partnership.Publishing.Workflow;
using Partnership.Web.ContentRouting;
using Partnership.Web.Desk.Media;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Desk.Pickers;

/// <summary>Finds files of the media library for a form: <c>GET /desk/pickers/media?q=&amp;kind=image</c>.</summary>
internal static class MediaPicker
{
    private const string Images = "image";
    private const string Documents = "document";

    public static void MapMediaPicker(this IEndpointRouteBuilder routes) => routes.MapRead("/desk/pickers/media", FindAsync).RequireAuthorization();

    private static async Task<IResult> FindAsync(HttpContext context)
    {
        MediaKind? kind = context.Request.Query["kind"].ToString() switch
        {
            "" => MediaKind.Any,
            Images => MediaKind.Picture,
            Documents => MediaKind.Document,
            _ => null,
        };
        if (context.Features.Get<DeskVisitor>() is not { } visitor)
            return Results.NotFound();
        if (!context.RequestServices.GetRequiredService<WorkflowCatalogue>().Allows(visitor.Person.Assignments.Select(a => a.Role), DeskPermission.Read))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (kind is not { } known)
            return Results.Problem(title: $"There is no such kind. Ask for '{Images}' or '{Documents}'.", statusCode: StatusCodes.Status400BadRequest);
        var found = await context.RequestServices.GetRequiredService<MediaReader>().ListAsync(
            visitor.Person.Id, new MediaQuery { Find = context.Request.Query["q"], Kind = known }, context.RequestAborted);
        return Results.Json(found.Files.Select(f => new PickedFile(f.Id, f.FileName, f.IsPicture ? MediaLinks.Thumb(f.Id) : null, f.AltText ?? "")));
    }

    /// <summary>A file to pick.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="FileName">Its name.</param>
    /// <param name="ThumbUrl">The address of a small picture of it, or null.</param>
    /// <param name="Alt">What it shows; empty for a decorative picture and while nobody has said.</param>
    private sealed record PickedFile(Guid Id, string FileName, string? ThumbUrl, string Alt);
}
