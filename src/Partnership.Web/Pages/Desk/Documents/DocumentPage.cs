using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Workflow;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>A page about one document. A document that the person may not see is as if it were not there.</summary>
public abstract class DocumentPage : DeskPage
{
    private DocumentView? document;

    /// <summary>The document.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The culture.</summary>
    [FromQuery]
    public string Culture { get; set; } = Cultures.Default;

    /// <summary>The document as the person may see it.</summary>
    public DocumentView Document => document ?? throw new InvalidOperationException("The page has not read its document.");

    /// <summary>Its name, or that of its type while it has none.</summary>
    public string Name => Document.Version?.Name ?? Document.Type.Name;

    /// <inheritdoc />
    public override string Section => "/desk/content";

    /// <summary>Whether the person has a permission for this document.</summary>
    public bool MayHere(DeskPermission permission) => Catalogue.Allows(Document.Actor.Roles, permission);

    /// <summary>Reads the document.</summary>
    /// <returns>False when it isn't there for this person.</returns>
    protected virtual async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        document = await HttpContext.RequestServices.GetRequiredService<DocumentReader>().FindAsync(UserId, Id, Culture, cancellationToken);
        return document is not null;
    }

    /// <summary>Notes down that somebody looked at a document that has internal values.</summary>
    protected Task RecordViewAsync(CancellationToken cancellationToken) =>
        Document.Type.Properties.Any(p => p.Visibility == PropertyVisibility.Internal)
            ? HttpContext.RequestServices.GetRequiredService<AuditTrail>().RecordAsync(
                UserId, Person.Name, AuditAction.ViewedRestricted, Id, null, HttpContext.Request.Path.Value?.Split('/')[^1] is { Length: < 20 } page ? page : null, cancellationToken)
            : Task.CompletedTask;
}
