using Partnership.Content.Items;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Publishing;

/// <summary>What to take from the public.</summary>
internal sealed record RemoveDocumentOptions
{
    /// <summary>The document; everything below it goes with it.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = Cultures.Default;
}

/// <summary>Takes a page and all below it from the public. Their addresses say "gone"; the store keeps what they said.</summary>
internal sealed class RemoveDocument
{
    private readonly EditorialSession session;

    internal RemoveDocument(EditorialSession session) => this.session = session;

    /// <summary>Removes, or says why not.</summary>
    public Task<EditorialOutcome> RunAsync(RemoveDocumentOptions options, CancellationToken cancellationToken) =>
        session.WriteAsync(write => write.EndAsync(ApplyAsync(write, options, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>Does it as a part of a larger write.</summary>
    /// <returns>Why not, or null when it is done.</returns>
    public static async Task<EditorialOutcome.Refused?> ApplyAsync(EditorialWrite write, RemoveDocumentOptions options, CancellationToken cancellationToken)
    {
        if (await write.Db.Publications.FindAsync([options.DocumentId, options.Culture], cancellationToken) is null
            || await write.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document)
            return EditorialOutcome.Because(RefusalCode.NotFound, "The page is not published in this language.");
        var branch = await Branch.LoadAsync(write, document, cancellationToken);
        foreach (var publication in branch.Publications.Where(p => p.Culture == options.Culture))
        {
            await write.Outbox.NoteAsync(publication.VersionId, null, cancellationToken);
            await branch.RememberAsync(publication, cancellationToken);
            write.Db.Publications.Remove(publication);
            write.Log(publication.DocumentId, options.Culture, PublicationEvent.Removed);
        }

        return null;
    }
}
