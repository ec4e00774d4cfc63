using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Documents;

/// <summary>Where to make a document, and of which type.</summary>
internal sealed record CreateDocumentOptions
{
    /// <summary>The alias of the document type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The document below which it shall stand, or null for the top of the tree.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Its id, where that follows from where it comes from; null for a new one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>What came of making a document.</summary>
internal abstract record CreateDocumentOutcome
{
    private CreateDocumentOutcome()
    {
    }

    /// <summary>It is made; it has no version yet.</summary>
    /// <param name="DocumentId">Its id, for good.</param>
    public sealed record Created(Guid DocumentId) : CreateDocumentOutcome;

    /// <summary>It may not stand there.</summary>
    /// <param name="Reason">Why, for the person who asked.</param>
    public sealed record Refused(string Reason) : CreateDocumentOutcome;
}

/// <summary>Makes a place for a new document, last among its siblings.</summary>
internal sealed class CreateDocument
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;

    internal CreateDocument(EditorialSession session, ContentSchema schema)
    {
        this.session = session;
        this.schema = schema;
    }

    /// <summary>Makes it, or says why not.</summary>
    public Task<CreateDocumentOutcome> RunAsync(CreateDocumentOptions options, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var (document, refused) = await ApplyAsync(write, options, cancellationToken);
            if (document is null)
                return new CreateDocumentOutcome.Refused(string.Join(" ", refused?.Reasons.Select(r => r.Reason) ?? []));
            await write.CompleteAsync(cancellationToken);
            return (CreateDocumentOutcome)new CreateDocumentOutcome.Created(document.Id);
        },
        cancellationToken);

    /// <summary>Makes it as a part of a larger write.</summary>
    public async Task<(Document? Document, EditorialOutcome.Refused? Refused)> ApplyAsync(
        EditorialWrite write, CreateDocumentOptions options, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(write.Db, options, cancellationToken) is { } reason)
            return (null, EditorialOutcome.Because(RefusalCode.NotAllowedThere, reason));
        var last = await write.Db.Documents.Where(d => d.ParentId == options.ParentId).MaxAsync(d => (int?)d.SortOrder, cancellationToken) ?? 0;
        var document = new Document
        {
            Id = options.Id ?? Guid.CreateVersion7(new DateTimeOffset(write.Now)),
            ParentId = options.ParentId,
            SortOrder = last + 1,
            ContentType = options.ContentType,
            CreatedAt = write.Now,
        };
        write.Db.Documents.Add(document);
        return (document, null);
    }

    private async Task<string?> RefusalAsync(EditorialDbContext db, CreateDocumentOptions options, CancellationToken cancellationToken)
    {
        if (schema.Find(options.ContentType) is not { Kind: not DocumentKind.Element } type)
            return $"There is no document type '{options.ContentType}'.";
        if (options.ParentId is null)
        {
            if (!type.AllowedAtRoot)
                return $"'{type.Name}' can't stand at the top of the tree.";
            return await db.Documents.AnyAsync(d => d.ParentId == null, cancellationToken) ? "The tree has a top already." : null;
        }

        if (await db.Documents.FindAsync([options.ParentId], cancellationToken) is not { } parent)
            return "There is no such document to stand below.";
        return schema.Get(parent.ContentType).AllowedChildren.Contains(type.Alias)
            ? null
            : $"'{type.Name}' can't stand below '{schema.Get(parent.ContentType).Name}'.";
    }
}
