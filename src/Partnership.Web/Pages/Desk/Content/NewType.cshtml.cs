using Microsoft.AspNetCore.Mvc;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>Which kind of page to make below a document: only kinds that may stand there.</summary>
public sealed class NewTypeModel : TreePage
{
    /// <inheritdoc />
    public override string Title => $"New page below {Here.Name}";

    /// <summary>Shows the kinds; goes straight on when there is one.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(DeskPermission.Write, cancellationToken) || Here.AllowedChildren.Length == 0)
            return NotFound();
        return Here.AllowedChildren is [var only] ? LocalRedirect(TreeLinks.New(Id, only.Alias)) : Page();
    }
}
