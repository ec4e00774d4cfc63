using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Releases;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Releases;

/// <summary>A page about one bundle.</summary>
public abstract class BundlePage(BundleBoard board) : DeskPage
{
    private BundleView? bundle;

    /// <inheritdoc />
    public override string Section => BoardLinks.Releases;

    /// <summary>The bundle.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>What is in it, as the person may see it.</summary>
    public BundleView Bundle => bundle ?? throw new InvalidOperationException("The page has not read its bundle.");

    /// <summary>Reads the bundle.</summary>
    /// <returns>False when it isn't there for this person.</returns>
    protected async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        bundle = May(DeskPermission.Read) ? await board.FindAsync(UserId, Id, cancellationToken) : null;
        return bundle is not null;
    }
}
