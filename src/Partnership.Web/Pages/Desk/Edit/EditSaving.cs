using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Web.Desk.Documents;
using Partnership.Web.Desk.Forms;

namespace Partnership.Web.Pages.Desk.Edit;

// Saving, and what comes of it when somebody else has saved meanwhile.
public sealed partial class EditModel
{
    private async Task<IActionResult> SaveAsync(DocumentForm form, FormFields fields, string step, CancellationToken cancellationToken)
    {
        var edit = await Desk.BindAsync(UserId, form, fields, cancellationToken);
        if (!edit.Values.Problems.IsEmpty)
        {
            await Desk.KeepAsync(UserId, form.Document, fields, cancellationToken);
            return await ShowAsync(form, fields, cancellationToken, StatusCodes.Status422UnprocessableEntity, edit);
        }

        return await StoreAsync(form, fields, edit, form.Document.Base?.Entry.Id, step, cancellationToken);
    }

    private async Task<IActionResult> StoreAsync(DocumentForm form, FormFields fields, DocumentEdit edit, Guid? baseVersionId, string step, CancellationToken cancellationToken)
    {
        var outcome = await Desk.SaveAsync(UserId, form.Document, edit, baseVersionId, cancellationToken);
        if (outcome is EditorialOutcome.Refused { Reasons: [{ Code: RefusalCode.Changed }, ..] })
            return await ShowConflictAsync(fields, edit, cancellationToken);
        var isNew = outcome is EditorialOutcome.Done done && done.Id != form.Document.Newest?.Entry.Id;
        return await AnswerAsync(
            form, fields, outcome, isNew ? "Saved." : "There was nothing new to save.",
            step == SaveAndClose ? DocumentLinks.Show(Id, Culture) : DocumentLinks.Edit(Id, Culture) + "&saved=true", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(
        DocumentForm form, FormFields fields, EditorialOutcome outcome, string message, string next, CancellationToken cancellationToken)
    {
        if (outcome is not EditorialOutcome.Refused refused)
            return Answer(outcome, message, next);
        foreach (var reason in refused.Reasons)
            ModelState.AddModelError("", reason.Reason);
        return await ShowAsync(form, fields, cancellationToken, StatusOf(refused.Reasons[0].Code));
    }

    private async Task<IActionResult> MergeAsync(DocumentForm form, FormFields fields, string step, CancellationToken cancellationToken)
    {
        var edit = await Desk.BindAsync(UserId, form, fields, cancellationToken);
        if (form.Document.Newest is not { } newest || !edit.Values.Problems.IsEmpty)
            return await ShowAsync(form, fields, cancellationToken, StatusCodes.Status422UnprocessableEntity, edit);
        if (Request.Form[EditConflict.Choice(FieldNames.Base)] != newest.Entry.Id.ToString())
            return await ShowConflictAsync(fields, edit, cancellationToken);
        var conflict = new EditConflict(form, edit, newest, form.Document.Base);
        var entries = await Desk.CompareAsync(UserId, conflict, edit.Values.Properties, newest.Properties, cancellationToken);
        foreach (var entry in entries.Where(e => SideOf(e.Key) is not (EditConflict.Yours or EditConflict.Theirs)))
            ModelState.AddModelError(EditConflict.Choice(entry.Key), $"{entry.Label}: choose which to keep.");
        if (!ModelState.IsValid)
            return await ShowConflictAsync(fields, edit, cancellationToken);
        var (name, segment, values) = conflict.Merge(SideOf);
        var merged = form.FieldsOf(name, segment?.Value, newest.Entry.Id, values).With(FieldNames.ChangeNote, edit.ChangeNote ?? "").With(FieldNames.User, UserId.ToString());
        if (step == Merge)
            return await StoreAsync(
                form, fields, edit with { Name = name, Segment = segment, Values = edit.Values with { Properties = values } }, newest.Entry.Id, SaveAndClose, cancellationToken);
        var (again, refused) = await OpenAsync(newest.Entry.Id, cancellationToken);
        if (again is null)
            return refused;
        await Desk.KeepAsync(UserId, again.Document, merged, cancellationToken);
        return await ShowAsync(again, merged, cancellationToken);
    }

    private string? SideOf(string key) => Request.Form[EditConflict.Choice(key)];

    // Read again: somebody has saved since.
    private async Task<IActionResult> ShowConflictAsync(FormFields fields, DocumentEdit edit, CancellationToken cancellationToken)
    {
        var (form, refused) = await OpenAsync(Guid.TryParse(fields[FieldNames.Base], out var start) ? start : null, cancellationToken);
        if (form is null || form.Document.Newest is not { } newest)
            return refused;
        await Desk.KeepAsync(UserId, form.Document, fields, cancellationToken);
        var conflict = new EditConflict(form, edit, newest, form.Document.Base);
        Conflict = await Desk.CompareAsync(UserId, conflict, edit.Values.Properties, newest.Properties, cancellationToken);
        return await ShowAsync(form, fields, cancellationToken, StatusCodes.Status409Conflict);
    }
}
