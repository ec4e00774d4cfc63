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

/// <summary>Which version shall be the newest again.</summary>
public sealed record RestoreVersionOptions : OnDocumentOptions
{
    /// <summary>The newest version that the person saw.</summary>
    public required Guid BaseVersionId { get; init; }

    /// <summary>The number of the version to go back to.</summary>
    public required int Number { get; init; }
}

/// <summary>Saves what a document said in an older version as its next one.</summary>
public sealed class RestoreVersion
{
    private readonly DeskWrites writes;
    private readonly SaveEdit save;
    private readonly ContentSchema schema;

    internal RestoreVersion(DeskWrites writes, SaveEdit save, ContentSchema schema)
    {
        this.writes = writes;
        this.save = save;
        this.schema = schema;
    }

    /// <summary>Restores, or says why not. It is an edit like any other: what was signed becomes void.</summary>
    /// <returns>Done with the id of the version.</returns>
    public Task<EditorialOutcome> RunAsync(RestoreVersionOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Write, options.DocumentId, cancellationToken) is { } refused)
                return (refused, null);
            var old = await desk.Db.Versions.AsNoTracking()
                .FirstOrDefaultAsync(v => v.DocumentId == options.DocumentId && v.Culture == options.Culture && v.Number == options.Number, cancellationToken);
            if (old is null || await desk.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document)
                return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such version of this page."), null);
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
                    Name = old.Name,
                    Segment = UrlSegment.Parse(old.Segment),
                    Properties = new PropertyJsonReader(schema).Read(old.Properties, schema.Get(document.ContentType)),
                    ChangeNote = $"Version {options.Number} restored",
                },
                cancellationToken);
        },
        cancellationToken);
}
