using Partnership.Content.Schema;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Publishing;

/// <summary>Where to move a document.</summary>
internal sealed record MoveDocumentOptions
{
    /// <summary>The document; everything below it goes with it.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The document below which it shall stand.</summary>
    public required Guid ParentId { get; init; }

    /// <summary>Its place there; lower comes first.</summary>
    public required int SortOrder { get; init; }
}

/// <summary>Moves a document to another place of the tree. Published pages leave a redirect behind.</summary>
internal sealed class MoveDocument
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;

    internal MoveDocument(EditorialSession session, ContentSchema schema)
    {
        this.session = session;
        this.schema = schema;
    }

    /// <summary>Moves, or says why not.</summary>
    public Task<EditorialOutcome> RunAsync(MoveDocumentOptions options, CancellationToken cancellationToken) =>
        session.WriteAsync(write => write.EndAsync(ApplyAsync(write, options, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>Does it as a part of a larger write.</summary>
    /// <returns>Why not, or null when it is done.</returns>
    public async Task<EditorialOutcome.Refused?> ApplyAsync(EditorialWrite write, MoveDocumentOptions options, CancellationToken cancellationToken)
    {
        var document = await write.Db.Documents.FindAsync([options.DocumentId], cancellationToken);
        var parent = await write.Db.Documents.FindAsync([options.ParentId], cancellationToken);
        if (document is null || parent is null || document.ParentId is null)
            return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it is the top of the tree.");
        if (!schema.Get(parent.ContentType).AllowedChildren.Contains(document.ContentType))
            return EditorialOutcome.Because(
                RefusalCode.NotAllowedThere,
                $"'{schema.Get(document.ContentType).Name}' can't stand below '{schema.Get(parent.ContentType).Name}'.");
        var branch = await Branch.LoadAsync(write, document, cancellationToken);
        if (branch.Documents.Any(d => d.Id == parent.Id))
            return EditorialOutcome.Because(RefusalCode.InsideItself, "A page can't be moved below itself.");

        (document.ParentId, document.SortOrder) = (parent.Id, options.SortOrder);
        foreach (var publication in branch.Publications.Where(p => p.DocumentId == document.Id))
        {
            var version = await write.Db.Versions.FindAsync([publication.VersionId], cancellationToken)
                ?? throw new InvalidOperationException($"Publication of {document.Id} names a version that is not there.");
            var (path, refused) = await PublicAddress.FindAsync(
                write.Db, document.Id, parent.Id, publication.Culture, version.Segment, cancellationToken);
            if (refused is not null)
                return refused;
            await branch.ReaddressAsync(publication, path, cancellationToken);
            if (await branch.FollowAsync(publication.Culture, cancellationToken) is { } refusedBelow)
                return refusedBelow;
            write.Log(document.Id, publication.Culture, PublicationEvent.Moved);
        }

        return null;
    }
}
