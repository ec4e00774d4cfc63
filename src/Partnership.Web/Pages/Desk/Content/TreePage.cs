using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>A page about one place of the tree. A document that the person may not see is as if it were not there.</summary>
public abstract class TreePage : DeskPage
{
    private TreeDocument? here;

    /// <summary>The document.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The document as the person sees it.</summary>
    public TreeDocument Here => here ?? throw new InvalidOperationException("The page has not read its document.");

    /// <inheritdoc />
    public override string Section => TreeLinks.Top;

    /// <summary>Reads the document.</summary>
    /// <returns>False when it isn't there for this person, or is in the bin.</returns>
    protected async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        here = await HttpContext.RequestServices.GetRequiredService<ContentTree>().FindAsync(UserId, Id, cancellationToken);
        return here is not null;
    }

    /// <summary>Reads the document, for somebody who wants to do something to it.</summary>
    /// <returns>False when it isn't there for this person, or they may not.</returns>
    protected async Task<bool> ReadAsync(DeskPermission permission, CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) && Here.May(permission);
}
