using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Documents;

/// <summary>Makes a copy of the newest version of a document beside it, as a draft.</summary>
public sealed class CopyDocument
{
    private readonly DeskWrites writes;
    private readonly AddDocument add;
    private readonly ContentSchema schema;

    internal CopyDocument(DeskWrites writes, AddDocument add, ContentSchema schema)
    {
        this.writes = writes;
        this.add = add;
        this.schema = schema;
    }

    /// <summary>Copies, or says why not. What stands below it is not copied.</summary>
    /// <returns>Done with the id of the copy.</returns>
    public Task<EditorialOutcome> RunAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.Db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == documentId, cancellationToken) is not { ParentId: { } parentId } document
                || await desk.Db.Versions.NewestAsync(documentId, culture, cancellationToken) is not { } version)
                return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it is the top of the tree."), null);
            return await add.ApplyAsync(
                desk,
                new AddDocumentOptions
                {
                    UserId = userId,
                    ContentType = document.ContentType,
                    ParentId = parentId,
                    Culture = culture,
                    Name = NameOf(version.Name),
                    Properties = new PropertyJsonReader(schema).Read(version.Properties, schema.Get(document.ContentType)),
                },
                cancellationToken);
        },
        cancellationToken);

    private static string NameOf(string original)
    {
        var name = "Copy of " + original;
        return name.Length > DocumentVersion.NameMaxLength ? name[..DocumentVersion.NameMaxLength] : name;
    }
}
