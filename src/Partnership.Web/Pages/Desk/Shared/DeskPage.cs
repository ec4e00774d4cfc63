using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Pages.Desk.Shared;

/// <summary>A page of the desk. It knows who is there, and turns what came of an operation into an answer.</summary>
public abstract class DeskPage : PageModel
{
    /// <summary>The title of the page, before the name of the desk.</summary>
    public abstract string Title { get; }

    /// <summary>The part of the desk that the menu marks, one of the addresses in it; null for none.</summary>
    public virtual string? Section => null;

    /// <summary>
    /// The names of the fields as they follow each other on the page. The summary of mistakes names them in this order; left to itself,
    /// model state goes by the length of the names. What isn't named here comes first.
    /// </summary>
    public virtual ImmutableArray<string> FieldOrder => [];

    /// <summary>What is wrong with the form, field by field, as the summary names it.</summary>
    internal IEnumerable<KeyValuePair<string, ModelStateEntry?>> FormMistakes => ModelState.OrderBy(entry => FieldOrder.IndexOf(entry.Key));

    /// <summary>Who is at the desk; null on the pages that come before signing in.</summary>
    public Person? PersonOrNull => HttpContext.Features.Get<DeskVisitor>()?.Person;

    /// <summary>Who is at the desk.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page forgot to ask for it.</exception>
    public Person Person => PersonOrNull ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The id of who is at the desk.</summary>
    public Guid UserId => Person.Id;

    /// <summary>What the page before has to say, shown once.</summary>
    [TempData]
    public string? Message { get; set; }

    /// <summary>
    /// Whether the person has a permission anywhere in the tree: then links to it are shown. The operation itself asks again, for the
    /// document in question.
    /// </summary>
    public bool May(DeskPermission permission) => PersonOrNull is { } person && Catalogue.Allows(person.Assignments.Select(a => a.Role), permission);

    /// <summary>The roles and workflows.</summary>
    protected WorkflowCatalogue Catalogue => HttpContext.RequestServices.GetRequiredService<WorkflowCatalogue>();

    /// <summary>Goes on to another page when an operation is done; shows this one again, with every reason, when it was refused.</summary>
    /// <param name="outcome">What came of the operation.</param>
    /// <param name="message">What the next page says first.</param>
    /// <param name="next">The address of the next page, on the desk.</param>
    protected IActionResult Answer(EditorialOutcome outcome, string message, string next)
    {
        if (outcome is EditorialOutcome.Done)
        {
            Message = message;
            return LocalRedirect(next);
        }

        return Refuse(outcome);
    }

    /// <summary>Shows this page again with every reason why an operation was refused.</summary>
    protected IActionResult Refuse(EditorialOutcome outcome)
    {
        if (outcome is not EditorialOutcome.Refused refused)
            throw new InvalidOperationException("What is done can't be refused.");
        foreach (var reason in refused.Reasons)
            ModelState.AddModelError("", reason.Reason);
        Response.StatusCode = StatusOf(refused.Reasons[0].Code);
        return Page();
    }

    /// <summary>Shows this page again with the mistakes that it has found in the form.</summary>
    protected IActionResult Unprocessable()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The status that says to programs what the page says to people.</summary>
    internal static int StatusOf(RefusalCode code) => code switch
    {
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.NotPermitted or RefusalCode.ExcludedPerson => StatusCodes.Status403Forbidden,
        RefusalCode.Changed or RefusalCode.WrongStage or RefusalCode.StillNeeded or RefusalCode.GateOpen or RefusalCode.NotChecked or RefusalCode.FindingsOpen or RefusalCode.WrongTime => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
