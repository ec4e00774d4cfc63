using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>The name of a new document of a kind. Everything else is filled in on its own form.</summary>
public sealed class NewDocumentModel(AddDocument add) : TreePage
{
    /// <inheritdoc />
    public override string Title => $"New: {Kind.Name}";

    /// <summary>The alias of the kind.</summary>
    [FromRoute]
    public string Type { get; set; } = "";

    /// <summary>The name of the new document.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The kind.</summary>
    public DocumentType Kind { get; private set; } = null!; // set before the page is shown

    /// <summary>Asks for the name.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(DeskPermission.Write, cancellationToken) && FindKind() ? Page() : NotFound();

    /// <summary>Makes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken) || !FindKind())
            return NotFound();
        if (string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), "Give it a name.");
            return Unprocessable();
        }

        var outcome = await add.RunAsync(new AddDocumentOptions { UserId = UserId, ContentType = Kind.Alias, ParentId = Id, Name = Name }, cancellationToken);
        var made = (outcome as EditorialOutcome.Done)?.Id ?? Guid.Empty;
        return Answer(outcome, "It is made, as a draft. Fill it in.", DocumentLinks.Edit(made, Cultures.Default));
    }

    private bool FindKind()
    {
        Kind = Here.AllowedChildren.FirstOrDefault(t => t.Alias == Type)!; // null is the answer "no"
        return Kind is not null;
    }
}
