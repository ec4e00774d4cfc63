using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Publishing;

/// <summary>What to publish.</summary>
internal sealed record PublishDocumentOptions
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = Cultures.Default;

    /// <summary>The version, or null for the newest of the culture.</summary>
    public Guid? VersionId { get; init; }
}

/// <summary>Makes a version of a document public.</summary>
internal sealed class PublishDocument
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;

    internal PublishDocument(EditorialSession session, ContentSchema schema)
    {
        this.session = session;
        this.schema = schema;
    }

    /// <summary>Publishes, or says every reason why not.</summary>
    public Task<EditorialOutcome> RunAsync(PublishDocumentOptions options, CancellationToken cancellationToken) =>
        session.WriteAsync(write => write.EndAsync(ApplyAsync(write, options, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>Publishes as a part of a larger write.</summary>
    /// <returns>Every reason why not, or null when it is done.</returns>
    public async Task<EditorialOutcome.Refused?> ApplyAsync(EditorialWrite write, PublishDocumentOptions options, CancellationToken cancellationToken)
    {
        var document = await write.Db.Documents.FindAsync([options.DocumentId], cancellationToken);
        var version = await FindVersionAsync(write.Db, options, cancellationToken);
        if (document is null || version is null)
            return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it has no version in this language.");
        if (Check(document, version) is { } invalid)
            return invalid;
        var (path, refused) = await PublicAddress.FindAsync(
            write.Db, document.Id, document.ParentId, options.Culture, version.Segment, cancellationToken);
        if (refused is not null)
            return refused;

        var branch = await Branch.LoadAsync(write, document, cancellationToken);
        var publication = branch.Publications.SingleOrDefault(p => p.DocumentId == document.Id && p.Culture == options.Culture);
        await write.Outbox.NoteAsync(publication?.VersionId, version.Id, cancellationToken);
        if (publication is null)
            await AddAsync(write, document, version, path.Value, cancellationToken);
        else if (await ReplaceAsync(branch, publication, version, path, write.Now, cancellationToken) is { } refusedBelow)
            return refusedBelow;
        write.Log(document.Id, options.Culture, PublicationEvent.Published, version.ContentHash);
        return null;
    }

    private static async Task<EditorialOutcome.Refused?> ReplaceAsync(
        Branch branch, Publication current, DocumentVersion next, RoutePath to, DateTime now, CancellationToken cancellationToken)
    {
        current.VersionId = next.Id;
        current.PublishedAt = now;
        (current.WithdrawnAt, current.WithdrawalExplanation) = (null, null);
        return await branch.ReaddressAsync(current, to, cancellationToken) ? await branch.FollowAsync(current.Culture, cancellationToken) : null;
    }

    private static async Task AddAsync(EditorialWrite write, Document document, DocumentVersion version, string path, CancellationToken cancellationToken)
    {
        write.Db.Publications.Add(new Publication
        {
            DocumentId = document.Id,
            Culture = version.Culture,
            VersionId = version.Id,
            Path = path,
            FirstPublishedAt = write.Now,
            PublishedAt = write.Now,
        });
        if (await write.Db.FormerAddresses.FindAsync([document.Id, version.Culture, path], cancellationToken) is { } returned)
            write.Db.FormerAddresses.Remove(returned);
    }

    private static Task<DocumentVersion?> FindVersionAsync(EditorialDbContext db, PublishDocumentOptions options, CancellationToken cancellationToken) =>
        db.Versions
            .Where(v => v.DocumentId == options.DocumentId && v.Culture == options.Culture && (options.VersionId == null || v.Id == options.VersionId))
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancellationToken);

    private EditorialOutcome.Refused? Check(Document document, DocumentVersion version)
    {
        var type = schema.Get(document.ContentType);
        var problems = PropertyRules.Check(new PropertyJsonReader(schema).Read(version.Properties, type), type, schema);
        return problems.IsEmpty ? null : new EditorialOutcome.Refused([.. problems.Select(p => new Refusal(RefusalCode.InvalidValue, p.Reason))]);
    }
}
