using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>A remark to leave.</summary>
public sealed record WriteCommentOptions : OnDocumentOptions
{
    /// <summary>The field that it is about, as <see cref="CommentPlace.Path"/> names it; null for the document as a whole.</summary>
    public string? Property { get; init; }

    /// <summary>The remark.</summary>
    /// <value>1 to 2,000 characters.</value>
    public required string Text { get; init; }
}

/// <summary>Leaves remarks on documents, and marks them as resolved.</summary>
public sealed class WriteComment
{
    private readonly DeskWrites writes;
    private readonly ContentSchema schema;

    internal WriteComment(DeskWrites writes, ContentSchema schema)
    {
        this.writes = writes;
        this.schema = schema;
    }

    /// <summary>Leaves a remark and tells whoever saved the newest version, or says why not.</summary>
    /// <returns>Done with its id.</returns>
    public Task<EditorialOutcome> RunAsync(WriteCommentOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document)
                return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document."), null);
            if (await desk.DemandAsync(DeskPermission.Read, options.DocumentId, cancellationToken) is { } refused)
                return (refused, null);
            if (string.IsNullOrWhiteSpace(options.Text) || options.Text.Length > Comment.TextMaxLength)
                return (EditorialOutcome.Because(RefusalCode.AnswerMissing, $"Write your comment, in at most {Comment.TextMaxLength:N0} characters."), null);
            var newest = await desk.Db.Versions.NewestAsync(options.DocumentId, options.Culture, cancellationToken);
            if (options.Property is { } path && !HasPlace(document.ContentType, newest, path))
                return (EditorialOutcome.Because(RefusalCode.NotFound, "The field that your comment is about is not there any more. Choose another one."), null);
            var comment = new Comment
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
                DocumentId = options.DocumentId,
                Culture = options.Culture,
                Property = options.Property,
                Text = options.Text.Trim(),
                WrittenById = desk.Person.Id,
                WrittenBy = desk.Person.Name,
                WrittenAt = desk.Now,
            };
            desk.Db.Comments.Add(comment);
            if (newest?.CreatedById is { } editor)
                desk.Tell([editor], $"{desk.Person.Name} has left a comment on something you wrote.", WorkflowStep.LinkTo(options.DocumentId, options.Culture));
            desk.Audit(AuditAction.Commented, options.DocumentId, options.Culture, comment.Id, "left");
            return (null, (Guid?)comment.Id);
        },
        cancellationToken);

    /// <summary>Marks a remark as resolved, or opens it again, and tells whoever left it. Done twice it is done once.</summary>
    public Task<EditorialOutcome> ResolveAsync(Guid userId, Guid documentId, Guid commentId, bool isResolved, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Read, documentId, cancellationToken) is { } refused)
                return refused;
            if (await desk.Db.Comments.FindAsync([commentId], cancellationToken) is not { } comment || comment.DocumentId != documentId)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such comment.");
            if (comment.ResolvedAt is not null == isResolved)
                return null; // somebody was quicker
            comment.ResolvedAt = isResolved ? desk.Now : null;
            comment.ResolvedBy = isResolved ? desk.Person.Name : null;
            desk.Tell(
                [comment.WrittenById],
                isResolved ? $"{desk.Person.Name} has marked your comment as resolved." : $"{desk.Person.Name} has opened your comment again.",
                WorkflowStep.LinkTo(documentId, comment.Culture));
            desk.Audit(AuditAction.Commented, documentId, comment.Culture, commentId, isResolved ? "resolved" : "opened again");
            return null;
        },
        cancellationToken);

    private bool HasPlace(string contentType, DocumentVersion? newest, string path) => schema.Find(contentType) is { } type && CommentPlaces
        .Of(type, newest is null ? PropertyBag.Empty : new PropertyJsonReader(schema).Read(newest.Properties, type), schema)
        .Any(p => p.Path == path);
}
