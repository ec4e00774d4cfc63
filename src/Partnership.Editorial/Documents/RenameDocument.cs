using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>What a document shall be called.</summary>
public sealed record RenameDocumentOptions : OnDocumentOptions
{
    /// <summary>The version that the person saw.</summary>
    public required Guid BaseVersionId { get; init; }

    /// <summary>Its name.</summary>
    /// <value>1 to 200 characters.</value>
    public required string Name { get; init; }

    /// <summary>Its part of the address, or null to make it from the name.</summary>
    public UrlSegment? Segment { get; init; }
}

/// <summary>Gives a document another name or part of the address, as a new version that says the same otherwise.</summary>
public sealed class RenameDocument
{
    private const string Note = "Renamed";

    private readonly DeskWrites writes;
    private readonly SaveEdit save;
    private readonly ContentSchema schema;

    internal RenameDocument(DeskWrites writes, SaveEdit save, ContentSchema schema)
    {
        this.writes = writes;
        this.save = save;
        this.schema = schema;
    }

    /// <summary>Renames, or says why not. It is an edit like any other: what was signed becomes void.</summary>
    /// <returns>Done with the id of the version.</returns>
    public Task<EditorialOutcome> RunAsync(RenameDocumentOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Write, options.DocumentId, cancellationToken) is { } refused)
                return (refused, null);
            var version = await desk.Db.Versions.AsNoTracking()
                .FirstOrDefaultAsync(v => v.Id == options.BaseVersionId && v.DocumentId == options.DocumentId && v.Culture == options.Culture, cancellationToken);
            if (version is null || await desk.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document)
                return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it has no version in this language."), null);
            if (await UnsavedForm.RefusalAsync(desk, options, cancellationToken) is { } unsaved)
                return (unsaved, null);
            return await save.ApplyAsync(
                desk,
                new SaveEditOptions
                {
                    UserId = options.UserId,
                    DocumentId = options.DocumentId,
                    Culture = options.Culture,
                    BaseVersionId = options.BaseVersionId,
                    Name = options.Name,
                    Segment = options.Segment,
                    Properties = new PropertyJsonReader(schema).Read(version.Properties, schema.Get(document.ContentType)),
                    ChangeNote = Note,
                },
                cancellationToken);
        },
        cancellationToken);
}
