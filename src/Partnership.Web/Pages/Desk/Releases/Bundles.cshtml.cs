using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Releases;

/// <summary>Documents that become public together.</summary>
public sealed class BundlesModel(BundleBoard board, EditBundle edit) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Bundles";

    /// <inheritdoc />
    public override string Section => BoardLinks.Releases;

    /// <summary>The name of a new bundle.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The bundles.</summary>
    public ImmutableArray<BundleEntry> Bundles { get; private set; } = [];

    /// <summary>Shows the bundles.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        Bundles = await board.ListAsync(UserId, cancellationToken);
        return Page();
    }

    /// <summary>Makes a bundle.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await edit.CreateAsync(UserId, Name ?? "", cancellationToken);
        if (outcome is EditorialOutcome.Done { Id: { } id })
            return Answer(outcome, "The bundle is there. Add what shall become public together.", BoardLinks.Bundle(id));
        if (May(DeskPermission.Read))
            Bundles = await board.ListAsync(UserId, cancellationToken);
        return Refuse(outcome);
    }
}
