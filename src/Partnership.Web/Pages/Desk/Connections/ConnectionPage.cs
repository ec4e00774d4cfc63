using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>A page about keys of the API or webhooks, for those who look after them in the whole site.</summary>
public abstract class ConnectionPage : DeskPage
{
    /// <inheritdoc />
    public override string? Section => ConnectionLinks.Root;

    /// <summary>What was made a moment ago and is known to nobody afterwards, after the id of what it belongs to.</summary>
    [TempData]
    public string? NewSecret { get; set; }

    /// <inheritdoc />
    [NonHandler] // by its name it would answer to the method PAGE
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Catalogue.Allows(Person.Assignments.Where(a => a.BranchId is null).Select(a => a.Role), DeskPermission.Connections))
            context.Result = Forbid();
    }

    /// <summary>Lets the next page, if it is about that very thing, show a secret once.</summary>
    private protected void ShowOnce(Guid id, string? secret) => NewSecret = secret is null ? null : $"{id} {secret}";

    /// <summary>The secret of something, to be shown now; null when there is none to be shown.</summary>
    private protected string? SecretOf(Guid id) => NewSecret?.Split(' ') is [var owner, var secret] && owner == id.ToString() ? secret : null;

    /// <summary>What is wrong with a field, or null.</summary>
    public string? ProblemOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>Shows the form again, with each reason beside the field that it is about.</summary>
    /// <param name="outcome">What came of the operation.</param>
    /// <param name="mistakes">The fields, and what is wrong with them.</param>
    /// <param name="other">The field that every other wrong value is of; null for none.</param>
    private protected IActionResult RefuseByField(EditorialOutcome outcome, IEnumerable<(string Field, string Reason)> mistakes, string? other = null)
    {
        if (outcome is not EditorialOutcome.Refused { Reasons: [{ Code: RefusalCode.InvalidValue }, ..] } refused)
            return Refuse(outcome);
        var fields = mistakes.ToDictionary(m => m.Reason, m => m.Field);
        foreach (var (_, reason) in refused.Reasons)
            ModelState.AddModelError(fields.GetValueOrDefault(reason, other ?? ""), reason);
        return Unprocessable();
    }
}
