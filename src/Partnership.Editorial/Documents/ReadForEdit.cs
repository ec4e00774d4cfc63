using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>Reads a document for its form. Every query goes by an index: a form must open as fast among 10,000 documents as among ten.</summary>
public sealed class ReadForEdit
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly WorkflowCatalogue catalogue;

    internal ReadForEdit(EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.schema = schema;
        this.catalogue = catalogue;
    }

    /// <summary>
    /// The document, or null when there is none or the person may not see it. Whether they may change it, and whether it is in the
    /// bin, is for the caller to ask.
    /// </summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="culture">The culture.</param>
    /// <param name="baseVersionId">The version that the person began with, or null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<EditedDocument?> FindAsync(Guid userId, Guid documentId, string culture, Guid? baseVersionId, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await db.Documents.FindAsync([documentId], cancellationToken) is not { } document
                || schema.Find(document.ContentType) is not { } type
                || await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person)
                return null;
            var actor = person.On(await PersonReader.PathToAsync(db, documentId, cancellationToken));
            return catalogue.Allows(actor.Roles, DeskPermission.Read)
                ? await ReadAsync(db, document, type, culture, baseVersionId, actor, cancellationToken)
                : null;
        },
        cancellationToken);

    private async Task<EditedDocument> ReadAsync(
        EditorialDbContext db, Document document, DocumentType type, string culture, Guid? baseVersionId, DeskActor actor, CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(db, document.Id, culture, type, cancellationToken);
        return new EditedDocument
        {
            Id = document.Id,
            Type = type,
            ParentId = document.ParentId,
            Culture = culture,
            IsBinned = await BinReader.IsBinnedAsync(db, document, cancellationToken),
            Newest = newest,
            Base = baseVersionId == newest?.Entry.Id ? newest : await VersionAsync(db, document.Id, culture, baseVersionId, type, cancellationToken),
            Original = culture == Cultures.Default ? null : await NewestAsync(db, document.Id, Cultures.Default, type, cancellationToken),
            Translations = await TranslationReader.EntriesAsync(db, [document.Id], cancellationToken),
            Recommendations = await RecommendationsAsync(db, document, cancellationToken),
            IsPublic = await db.Publications.AnyAsync(p => p.DocumentId == document.Id && p.Culture == culture, cancellationToken),
            IsBeingChecked = await db.Submissions.AnyAsync(
                s => s.DocumentId == document.Id && s.Culture == culture && s.End == SubmissionEnd.Open, cancellationToken),
            Comments = await CommentReader.OpenAsync(db, document.Id, culture, cancellationToken),
            Actor = actor,
        };
    }

    private async Task<VersionContent?> NewestAsync(EditorialDbContext db, Guid documentId, string culture, DocumentType type, CancellationToken cancellationToken) =>
        Content(await db.Versions.NewestAsync(documentId, culture, cancellationToken), type);

    private async Task<VersionContent?> VersionAsync(
        EditorialDbContext db, Guid documentId, string culture, Guid? versionId, DocumentType type, CancellationToken cancellationToken) => versionId is null
            ? null
            : Content(await db.Versions.FirstOrDefaultAsync(v => v.Id == versionId && v.DocumentId == documentId && v.Culture == culture, cancellationToken), type);

    private async Task<ImmutableArray<RecommendationEntry>> RecommendationsAsync(EditorialDbContext db, Document document, CancellationToken cancellationToken)
    {
        if (document.ContentType != ContentTypes.Action || document.ParentId is not { } parentId
            || await db.Documents.FindAsync([parentId], cancellationToken) is not { ContentType: ContentTypes.CaseReview } review
            || await NewestAsync(db, parentId, Cultures.Default, schema.Get(review.ContentType), cancellationToken) is not { } newest)
            return [];
        return
        [
            .. from block in newest.Properties.Blocks("recommendations")
               let number = block.Properties.Number("number")
               where number is not null
               select new RecommendationEntry(number.Value.ToString("0.############", CultureInfo.InvariantCulture), block.Properties.Text("text") ?? ""),
        ];
    }

    private VersionContent? Content(DocumentVersion? version, DocumentType type) =>
        version is null ? null : new VersionContent(DocumentReader.Entry(version), type, new PropertyJsonReader(schema).Read(version.Properties, type));
}
