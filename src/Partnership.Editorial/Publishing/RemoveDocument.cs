using Partnership.Content.Items;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Publishing;

/// <summary>What to take from the public.</summary>
public sealed record RemoveDocumentOptions
{
    /// <summary>The document; everything below it goes with it.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = Cultures.Default;
}

/// <summary>Takes a page and all below it from the public. Their addresses say "gone"; the store keeps what they said.</summary>
public sealed class RemoveDocument
{
    private readonly EditorialSession session;

    internal RemoveDocument(EditorialSession session) => this.session = session;

    /// <summary>Removes, or says why not.</summary>
    public Task<PublicationOutcome> RunAsync(RemoveDocumentOptions options, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await write.Db.Publications.FindAsync([options.DocumentId, options.Culture], cancellationToken) is null
                || await write.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document)
                return PublicationOutcome.Because(RefusalCode.NotFound, "The page is not published in this language.");
            var branch = await Branch.LoadAsync(write, document, cancellationToken);
            foreach (var publication in branch.Publications.Where(p => p.Culture == options.Culture))
            {
                await branch.RememberAsync(publication, cancellationToken);
                write.Db.Publications.Remove(publication);
                write.Log(publication.DocumentId, options.Culture, PublicationEvent.Removed);
            }

            return (PublicationOutcome)new PublicationOutcome.Done(await write.CompleteAsync(cancellationToken));
        },
        cancellationToken);
}
