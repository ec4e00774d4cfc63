using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Releases;
using Partnership.Web.Desk.Boards;

namespace Partnership.Web.Pages.Desk.Releases;

/// <summary>Asks once more before a bundle becomes public.</summary>
public sealed class ReleaseBundleModel(BundleBoard board, EditBundle edit) : BundlePage(board)
{
    /// <inheritdoc />
    public override string Title => $"Release: {Bundle.Entry.Name}";

    /// <summary>Shows what is going to become public.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) && Bundle is { MayRelease: true, Entry.ReleasedAt: null } ? Page() : NotFound();

    /// <summary>Releases it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await edit.ReleaseAsync(UserId, Id, cancellationToken);
        return await ReadAsync(cancellationToken) ? Answer(outcome, "Everything in the bundle is public.", BoardLinks.Bundle(Id)) : NotFound();
    }
}
