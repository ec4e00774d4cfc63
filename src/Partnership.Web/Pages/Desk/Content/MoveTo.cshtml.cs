using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>Asks whether a document shall be moved to a place, and says what that would touch.</summary>
public sealed class MoveToModel(MoveTargets targets, ConsequenceReader consequences, ArrangeDocuments arrange) : TreePage
{
    /// <inheritdoc />
    public override string Title => $"Move: {Here.Name}";

    /// <summary>The place.</summary>
    [FromRoute]
    public Guid To { get; set; }

    /// <summary>The place, as the person sees it.</summary>
    public MovePlace Place { get; private set; } = null!; // set before the page is shown

    /// <summary>What it would touch.</summary>
    public Consequences Consequences { get; private set; } = null!; // set before the page is shown

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) && Here.May(DeskPermission.Arrange) && Place.MayTake ? Page() : NotFound();

    /// <summary>Moves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        return Answer(
            await arrange.MoveAsync(UserId, Id, To, cancellationToken),
            $"“{Here.Name}” stands below “{Place.Name}” now, as the last.{(Consequences.PublicCount > 0 ? " Its old addresses lead to the new ones." : "")}",
            TreeLinks.Open(To));
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)
            || await targets.FindAsync(UserId, Id, To, cancellationToken) is not { } place
            || await consequences.FindAsync(UserId, Id, cancellationToken) is not { } found)
            return false;
        (Place, Consequences) = (place, found);
        return true;
    }
}
