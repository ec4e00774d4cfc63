using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Publishing;

/// <summary>
/// Makes the store forget a document and all below it: every version, every address, every file that nothing else uses. Only
/// ids and hashes of addresses stay, so that the addresses say "gone".
/// </summary>
internal sealed class EraseDocument
{
    private readonly EditorialSession session;
    private readonly MediaForgetting forgetting;

    internal EraseDocument(EditorialSession session, MediaForgetting forgetting)
    {
        this.session = session;
        this.forgetting = forgetting;
    }

    /// <summary>Erases, or says why not.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task<EditorialOutcome> RunAsync(Guid documentId, CancellationToken cancellationToken) =>
        session.WriteAsync(write => write.EndAsync(ApplyAsync(write, documentId, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>Does it as a part of a larger write.</summary>
    /// <returns>Why not, or null when it is done.</returns>
    public async Task<EditorialOutcome.Refused?> ApplyAsync(EditorialWrite write, Guid documentId, CancellationToken cancellationToken)
    {
        if (await write.Db.Documents.FindAsync([documentId], cancellationToken) is not { } document)
            return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document.");
        var branch = await Branch.LoadAsync(write, document, cancellationToken);
        var ids = branch.Documents.Select(d => d.Id).ToList();
        await KeepHashesAsync(write, branch, ids, cancellationToken);
        foreach (var publication in branch.Publications)
            await write.Outbox.NoteAsync(publication.VersionId, null, cancellationToken);
        await new MediaErasure(write, forgetting).RunAsync(ids, cancellationToken);
        await write.Db.Publications.Where(p => ids.Contains(p.DocumentId)).ExecuteDeleteAsync(cancellationToken);
        await write.Db.FormerAddresses.Where(a => ids.Contains(a.DocumentId)).ExecuteDeleteAsync(cancellationToken);
        await write.Db.Versions.Where(v => ids.Contains(v.DocumentId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var below in branch.Documents.Reverse())
        {
            await write.Db.Documents.Where(d => d.Id == below.Id).ExecuteDeleteAsync(cancellationToken);
            write.Log(below.Id, Cultures.Default, PublicationEvent.Erased);
        }

        write.Forgets = true;
        write.Db.ChangeTracker.Clear();
        return null;
    }

    private static async Task KeepHashesAsync(EditorialWrite write, Branch branch, List<Guid> ids, CancellationToken cancellationToken)
    {
        var former = await write.Db.FormerAddresses.AsNoTracking().Where(a => ids.Contains(a.DocumentId)).ToListAsync(cancellationToken);
        var addresses = former.Select(a => (a.DocumentId, a.Culture, a.Path))
            .Concat(branch.Publications.Select(p => (p.DocumentId, p.Culture, p.Path)))
            .Select(a => new ErasedAddress { DocumentId = a.DocumentId, PathHash = PathHash.Of(a.Culture, RoutePath.Parse(a.Path)).Hex })
            .DistinctBy(a => (a.DocumentId, a.PathHash));
        write.Db.ErasedAddresses.AddRange(addresses);
        await write.Db.SaveChangesAsync(cancellationToken);
    }
}
