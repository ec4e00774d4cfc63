using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Previews;

/// <summary>Reads what a preview shows to people of the desk.</summary>
public sealed class PreviewReader
{
    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;
    private readonly PreviewAssembly assembly;

    internal PreviewReader(EditorialSession session, WorkflowCatalogue catalogue, PreviewAssembly assembly)
    {
        this.session = session;
        this.catalogue = catalogue;
        this.assembly = assembly;
    }

    /// <summary>A version for somebody who may read the document; null when there is none for them.</summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="culture">The culture.</param>
    /// <param name="number">The version; null for the newest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<PreviewContent?> FindAsync(Guid userId, Guid documentId, string culture, int? number, CancellationToken cancellationToken) => ReadAsync(
        userId,
        versions => versions.Where(v => v.DocumentId == documentId && v.Culture == culture && (number == null || v.Number == number)),
        cancellationToken);

    /// <summary>A version by its id, for somebody who may read its document; null when there is none for them.</summary>
    public Task<PreviewContent?> FindVersionAsync(Guid userId, Guid versionId, CancellationToken cancellationToken) =>
        ReadAsync(userId, versions => versions.Where(v => v.Id == versionId), cancellationToken);

    /// <summary>The links to versions of a document, the newest first; none for somebody who may not make one.</summary>
    public Task<ImmutableArray<PreviewLinkEntry>> LinksAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person
                || !PreviewPermissions.MayShare(catalogue, person.On(await PersonReader.PathToAsync(db, documentId, cancellationToken))))
                return [];
            var links = from link in db.PreviewLinks
                        join version in db.Versions on link.VersionId equals version.Id
                        where link.DocumentId == documentId && link.Culture == culture
                        orderby link.CreatedAt descending
                        select new PreviewLinkEntry(
                            link.Id, version.Number, link.Purpose, link.CreatedBy, link.CreatedAt, link.ExpiresAt, link.RevokedAt, link.Views, link.LastViewedAt);
            return ImmutableArray.CreateRange(await links.ToListAsync(cancellationToken));
        },
        cancellationToken);

    private Task<PreviewContent?> ReadAsync(
        Guid userId, Func<IQueryable<DocumentVersion>, IQueryable<DocumentVersion>> which, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await which(db.Versions).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken) is not { } version
                || await db.Documents.FindAsync([version.DocumentId], cancellationToken) is not { } document
                || await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person
                || !MayRead(person, await PersonReader.PathToAsync(db, document.Id, cancellationToken)))
                return null;
            return await assembly.BuildAsync(db, document, version, path => MayRead(person, path), cancellationToken);
        },
        cancellationToken);

    private bool MayRead(Person person, ImmutableArray<Guid> path) => catalogue.Allows(person.On(path).Roles, DeskPermission.Read);
}
