using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>Which document to make, and where.</summary>
public sealed record AddDocumentOptions
{
    /// <summary>Who makes it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The alias of the document type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The document below which it shall stand.</summary>
    public required Guid ParentId { get; init; }

    /// <summary>Its name.</summary>
    /// <value>1 to 200 characters.</value>
    public required string Name { get; init; }

    /// <summary>The culture of its first version.</summary>
    public string Culture { get; init; } = Cultures.Default;

    /// <summary>Its first values.</summary>
    public PropertyBag Properties { get; init; } = PropertyBag.Empty;

    /// <summary>Why, or null.</summary>
    public string? ChangeNote { get; init; }
}

/// <summary>Makes a document with a first version, as a draft.</summary>
public sealed class AddDocument
{
    private readonly DeskWrites writes;
    private readonly CreateDocument create;

    internal AddDocument(DeskWrites writes, CreateDocument create)
    {
        this.writes = writes;
        this.create = create;
    }

    /// <summary>Makes it, or says why not.</summary>
    /// <returns>Done with its id.</returns>
    public Task<EditorialOutcome> RunAsync(AddDocumentOptions options, CancellationToken cancellationToken) =>
        writes.RunAsync(options.UserId, desk => ApplyAsync(desk, options, cancellationToken), cancellationToken);

    /// <summary>Makes it as a part of a larger write.</summary>
    internal async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> ApplyAsync(DeskWrite desk, AddDocumentOptions options, CancellationToken cancellationToken)
    {
        if (await desk.DemandAsync(DeskPermission.Write, options.ParentId, cancellationToken) is { } refused)
            return (refused, null);
        if (await desk.Db.Documents.FindAsync([options.ParentId], cancellationToken) is not { } parent || await BinReader.IsBinnedAsync(desk.Db, parent, cancellationToken))
            return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document to stand below, or it is in the bin."), null);
        var (document, impossible) = await create.ApplyAsync(
            desk.Write, new CreateDocumentOptions { ContentType = options.ContentType, ParentId = options.ParentId }, cancellationToken);
        if (document is null)
            return (impossible, null);
        var (version, invalid) = await SaveVersion.ApplyAsync(
            desk.Write,
            new SaveVersionOptions
            {
                DocumentId = document.Id,
                Culture = options.Culture,
                Name = options.Name,
                Properties = options.Properties,
                CreatedBy = desk.Person.Name,
                CreatedById = desk.Person.Id,
                ChangeNote = options.ChangeNote,
            },
            cancellationToken);
        if (version is null)
            return (invalid, null);
        desk.Audit(AuditAction.Created, document.Id, options.Culture, version.Id, options.ContentType);
        return (null, document.Id);
    }
}
