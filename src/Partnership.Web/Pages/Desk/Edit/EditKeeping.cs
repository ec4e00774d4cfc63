using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.Forms;

namespace Partnership.Web.Pages.Desk.Edit;

// What happens without anybody pressing a button: keeping the form, and looking who else is there.
public sealed partial class EditModel
{
    /// <summary>Who else has the document open, for the script of the page.</summary>
    public async Task<IActionResult> OnGetOthersAsync([FromServices] IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        var (form, refused) = await OpenAsync(null, cancellationToken);
        if (form is null)
            return refused;
        await Desk.SeeAsync(UserId, form.Document, cancellationToken);
        var others = await Desk.OthersAsync(UserId, form.Document, cancellationToken);
        // Whoever signed in again in another tab needs a new token here.
        return new JsonResult(new { user = UserId, token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken, others = others.Select(o => new { name = o.Name, hasChanges = o.HasChanges }) });
    }

    /// <summary>Keeps the form without making a version, for the script of the page.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        var (form, fields, refused) = await ReadFormAsync(cancellationToken);
        if (form is null || fields is null)
            return refused;
        if (!IsOwn(fields))
            return new JsonResult(new { reason = "Somebody else is signed in now." }) { StatusCode = StatusCodes.Status409Conflict };
        return await Desk.KeepAsync(UserId, form.Document, fields, cancellationToken) is EditorialOutcome.Refused no
            ? new JsonResult(new { reason = no.Reasons[0].Reason }) { StatusCode = StatusOf(no.Reasons[0].Code) }
            : new JsonResult(new { kept = true });
    }

    // What was kept is only worth showing when it says something else than what is saved: a save may have come after it.
    private async Task<FormFields?> TakeUpAsync(DocumentForm form, KeptForm kept, CancellationToken cancellationToken)
    {
        if (form.Read(FormFields.FromJson(kept.Form)) is { } fields && !EditDesk.Says(form, form.Bind(fields, form.Document.Base), form.Document.Newest))
        {
            KeptAt = kept.SavedAt;
            return fields;
        }

        await Desk.DiscardAsync(UserId, form.Document, cancellationToken);
        return null;
    }
}
