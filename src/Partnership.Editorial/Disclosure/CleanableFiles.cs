using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Tells of which files of a version a clean copy may be made.</summary>
internal sealed class CleanableFiles(ContentSchema schema)
{
    private const string Pdf = "application/pdf";

    private readonly PropertyJsonReader json = new(schema);

    /// <summary>Whether a person may: they add a file, and edit the document.</summary>
    public static bool MayClean(DeskRead desk, DocumentPlaces places, Guid documentId) =>
        desk.May(DeskPermission.Write, places, documentId) && MediaRights.MayChange(desk.Person, desk.Catalogue);

    /// <summary>The files in which something is open that a copy would lack.</summary>
    public async Task<ImmutableArray<CleanableFile>> AmongAsync(
        EditorialDbContext db, DocumentVersion version, ImmutableArray<FindingView> findings, CancellationToken cancellationToken)
    {
        var found = findings.Where(f => f is { IsOpen: true, FileId: not null } && FindingKinds.IsLeftOutOfACleanCopy(f.Kind)).ToLookup(f => f.FileId ?? default, f => f.Kind);
        return found.Count == 0
            ? []
            : [.. (await OfAsync(db, version, cancellationToken)).Where(f => found.Contains(f.Id))
                .Select(f => new CleanableFile(f.Id, f.FileName, [.. found[f.Id].Distinct()]))];
    }

    /// <summary>A file of a version of which a copy may be made; null when it has none such.</summary>
    public async Task<(MediaFile File, PropertyBag Properties)?> FindAsync(
        EditorialDbContext db, DocumentVersion version, Guid fileId, CancellationToken cancellationToken) =>
        (await OfAsync(db, version, cancellationToken)).FirstOrDefault(f => f.Id == fileId) is { } file
            ? (file, await PropertiesAsync(db, version, cancellationToken))
            : null;

    private async Task<List<MediaFile>> OfAsync(EditorialDbContext db, DocumentVersion version, CancellationToken cancellationToken)
    {
        var type = await TypeAsync(db, version, cancellationToken);
        var properties = await PropertiesAsync(db, version, cancellationToken);
        // A translation has facts such as files from the default culture: there they are changed.
        var elsewhere = version.Culture == Cultures.Default
            ? []
            : properties.Where(p => type.Properties.Any(d => d.Alias == p.Key && !d.VariesByCulture)).SelectMany(p => new PropertyBag([p]).AllFiles()).ToHashSet();
        var ids = properties.PublicOnly(type, schema).AllFiles().Except(elsewhere).ToList();
        return await db.MediaFiles.AsNoTracking().Where(m => ids.Contains(m.Id) && m.MediaType == Pdf).OrderBy(m => m.Id).ToListAsync(cancellationToken);
    }

    private async Task<PropertyBag> PropertiesAsync(EditorialDbContext db, DocumentVersion version, CancellationToken cancellationToken) =>
        json.Read(version.Properties, await TypeAsync(db, version, cancellationToken));

    private async Task<DocumentType> TypeAsync(EditorialDbContext db, DocumentVersion version, CancellationToken cancellationToken) =>
        schema.Get(await db.Documents.Where(d => d.Id == version.DocumentId).Select(d => d.ContentType).SingleAsync(cancellationToken));
}
