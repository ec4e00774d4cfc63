using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>Asks whether a document shall be copied.</summary>
public sealed class CopyModel(CopyDocument copy, ContentTree tree) : TreePage
{
    /// <inheritdoc />
    public override string Title => $"Copy: {Here.Name}";

    /// <summary>The culture.</summary>
    [FromQuery]
    public string Culture { get; set; } = Cultures.Default;

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(DeskPermission.Write, cancellationToken) && !Here.IsTop && await tree.NamingAsync(UserId, Id, Culture, cancellationToken) is not null
            ? Page()
            : NotFound();

    /// <summary>Copies it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        var outcome = await copy.RunAsync(UserId, Id, Culture, cancellationToken);
        return Answer(outcome, "This is the copy, a draft. Give it its own name.", DocumentLinks.Edit((outcome as EditorialOutcome.Done)?.Id ?? Guid.Empty, Culture));
    }
}
