using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Schema;
using Partnership.Editorial.Picking;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Pickers;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Pickers;

/// <summary>Documents by a part of their name, for the pickers of forms and of formatted text.</summary>
public sealed class ItemsModel(PickReader reader, ContentSchema schema) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Pages to pick";

    /// <summary>At most 20 documents that the person may read, or that are public.</summary>
    /// <param name="types">The aliases of the types to look among, with commas; all that have an address when empty.</param>
    /// <param name="q">A part of the name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IActionResult> OnGetAsync(string? types, string? q, CancellationToken cancellationToken)
    {
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        var named = (types ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.Any(t => schema.Find(t) is not { HasAddress: true }))
            return BadRequest();
        var found = await reader.SearchItemsAsync(UserId, PickTypes.Of(schema, named), q ?? "", cancellationToken);
        return new JsonResult(found.Select(i => new { id = i.Id, name = i.Name, path = i.Address, place = i.Place, type = schema.Get(i.ContentType).Name }));
    }
}
