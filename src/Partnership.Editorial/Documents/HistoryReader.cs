using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>The history of a document in a culture.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Versions">Its versions, the newest first.</param>
/// <param name="Total">How many there are; more than are listed when the history is long.</param>
/// <param name="PublishedVersionId">The version that is public, or null.</param>
/// <param name="Submissions">What was submitted, the newest first.</param>
/// <param name="Removals">When it was withdrawn or removed from the public, the newest first.</param>
public sealed record DocumentHistory(
    DocumentType Type, ImmutableArray<VersionEntry> Versions, int Total, Guid? PublishedVersionId, ImmutableArray<SubmissionEntry> Submissions,
    ImmutableArray<RemovalEntry> Removals);

/// <summary>That a page was withdrawn or removed from the public.</summary>
/// <param name="IsWithdrawal">Whether it stayed readable, marked as withdrawn.</param>
/// <param name="RemovedBy">Who did it.</param>
/// <param name="RemovedAt">In UTC.</param>
/// <param name="Reason">Why, or null where no reason was needed.</param>
public sealed record RemovalEntry(bool IsWithdrawal, string RemovedBy, DateTime RemovedAt, string? Reason);

/// <summary>A version with what it says.</summary>
/// <param name="Entry">The version.</param>
/// <param name="Type">The document's type.</param>
/// <param name="Properties">Its values, internal ones included.</param>
public sealed record VersionContent(VersionEntry Entry, DocumentType Type, PropertyBag Properties);

/// <summary>Reads what a document said, and when, and who made it so.</summary>
public sealed class HistoryReader
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly WorkflowCatalogue catalogue;

    internal HistoryReader(EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.schema = schema;
        this.catalogue = catalogue;
    }

    /// <summary>The history, or null when there is no such document or the person may not see it.</summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="culture">The culture.</param>
    /// <param name="skip">How many of the newest versions to leave out.</param>
    /// <param name="take">How many versions at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<DocumentHistory?> FindAsync(Guid userId, Guid documentId, string culture, int skip, int take, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await TypeForAsync(db, userId, documentId, cancellationToken) is not { Type: var type })
                return null;
            var versions = db.Versions.Where(v => v.DocumentId == documentId && v.Culture == culture);
            var submissions = await db.Submissions.Where(s => s.DocumentId == documentId && s.Culture == culture)
                .OrderByDescending(s => s.SubmittedAt).Take(take).ToListAsync(cancellationToken);
            var entries = new List<SubmissionEntry>();
            foreach (var submission in submissions)
                entries.Add(await DocumentReader.EntryAsync(db, submission, cancellationToken));
            return new DocumentHistory(
                type,
                [.. await versions.OrderByDescending(v => v.Number).Skip(skip).Take(take)
                    .Select(v => new VersionEntry(v.Id, v.Number, v.Name, v.Segment, v.ContentHash, v.CreatedAt, v.CreatedBy, v.ChangeNote)).ToListAsync(cancellationToken)],
                await versions.CountAsync(cancellationToken),
                await db.Publications.Where(p => p.DocumentId == documentId && p.Culture == culture).Select(p => (Guid?)p.VersionId).FirstOrDefaultAsync(cancellationToken),
                [.. entries],
                [.. await db.Removals.Where(r => r.DocumentId == documentId && r.Culture == culture).OrderByDescending(r => r.RemovedAt).Take(take)
                    .Select(r => new RemovalEntry(r.IsWithdrawal, r.RemovedBy, r.RemovedAt, r.Reason)).ToListAsync(cancellationToken)]);
        },
        cancellationToken);

    /// <summary>A version with its values, or null when the document has no such version or the person may not see it.</summary>
    public Task<VersionContent?> FindVersionAsync(Guid userId, Guid documentId, string culture, int number, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await TypeForAsync(db, userId, documentId, cancellationToken) is not var (type, seesInternal)
                || await db.Versions.FirstOrDefaultAsync(v => v.DocumentId == documentId && v.Culture == culture && v.Number == number, cancellationToken) is not { } version)
                return null;
            var values = new PropertyJsonReader(schema).Read(version.Properties, type);
            return new VersionContent(DocumentReader.Entry(version), type, seesInternal ? values : WithoutInternal(values, type));
        },
        cancellationToken);

    private async Task<(DocumentType Type, bool SeesInternal)?> TypeForAsync(EditorialDbContext db, Guid userId, Guid documentId, CancellationToken cancellationToken)
    {
        if (await db.Documents.FindAsync([documentId], cancellationToken) is not { } document || await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person)
            return null;
        var roles = person.On(await PersonReader.PathToAsync(db, documentId, cancellationToken)).Roles;
        return catalogue.Allows(roles, DeskPermission.Read) && schema.Find(document.ContentType) is { } type
            ? (type, catalogue.Allows(roles, DeskPermission.ReadInternal) || catalogue.Allows(roles, DeskPermission.Write))
            : null;
    }

    private PropertyBag WithoutInternal(PropertyBag values, DocumentType type) => new(
        from value in values
        where type.Find(value.Key) is { Visibility: PropertyVisibility.Public }
        select KeyValuePair.Create(value.Key, value.Value is BlocksValue blocks
            ? new BlocksValue([.. blocks.Blocks.Select(b => b with { Properties = WithoutInternal(b.Properties, schema.Get(b.ContentType)) })])
            : value.Value));
}
