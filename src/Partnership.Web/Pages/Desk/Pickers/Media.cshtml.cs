using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Picking;
using Partnership.Publishing.Workflow;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Desk.Pickers;

/// <summary>Files by a part of their name, for the pickers of forms and of formatted text.</summary>
public sealed class MediaModel(PickReader reader) : DeskPage
{
    private const string Images = "image";
    private static readonly string[] ImageExtensions = ["jpg", "jpeg", "png", "webp", "avif", "gif"];

    /// <inheritdoc />
    public override string Title => "Files to pick";

    /// <summary>At most 20 files, the newest first.</summary>
    /// <param name="types">The endings to look among, with commas; <c>image</c> for all kinds of pictures; all files when empty.</param>
    /// <param name="q">A part of the name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IActionResult> OnGetAsync(string? types, string? q, CancellationToken cancellationToken)
    {
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        var named = (types ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = await reader.SearchFilesAsync(UserId, [.. named.SelectMany(t => t == Images ? ImageExtensions : [t])], q ?? "", cancellationToken);
        return new JsonResult(found.Select(f => new { id = f.Id, name = f.FileName, path = Amount.OfBytes(f.Bytes), type = f.Extension, fileName = f.FileName, alt = f.AltText }));
    }
}
