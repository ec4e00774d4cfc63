using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Disclosure;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>A document in a culture.</summary>
internal readonly record struct DocumentKey(Guid DocumentId, string Culture);

/// <summary>A document on its way, for lists.</summary>
internal sealed record OnItsWay(DocumentVersion Version, DocumentType Type, Submission? Submission, Guid? PublishedVersionId, SubmissionState State)
{
    public DocumentKey Key => new(Version.DocumentId, Version.Culture);
}

/// <summary>
/// Reads where many documents stand with a handful of queries. What it says of each is what <see cref="SubmissionReader"/> says of it,
/// and a test holds them together; only that one is asked when something is done.
/// </summary>
internal sealed class WayReader(ContentSchema schema, WorkflowCatalogue catalogue, DisclosureCheck check)
{
    /// <summary>Those of the documents that are in the tree and have a version.</summary>
    public async Task<Dictionary<DocumentKey, OnItsWay>> ReadAsync(
        EditorialDbContext db, IReadOnlyCollection<DocumentKey> keys, DocumentPlaces places, CancellationToken cancellationToken)
    {
        var wanted = keys.Where(k => places.IsInTree(k.DocumentId)).ToHashSet();
        var rows = await WayRows.LoadAsync(db, wanted, cancellationToken);
        var files = new Dictionary<DocumentKey, (DocumentType Type, PropertyBag Values)>();
        foreach (var (key, version) in rows.Newest)
            if (places.Find(key.DocumentId) is { } place && schema.Find(place.ContentType) is { } type)
                files[key] = (type, new PropertyJsonReader(schema).Read(version.Properties, type));
        var hashes = await FileHashesAsync(db, files.Values.SelectMany(f => f.Values.AllFiles()), cancellationToken);
        var checks = await CheckStates.LoadAsync(db, [.. rows.Newest.Values], id => places.PathTo(id), check.Settings.Fingerprint, cancellationToken);
        return files.ToDictionary(f => f.Key, f => Way(f.Key, f.Value.Type, f.Value.Values, rows, hashes, checks));
    }

    private OnItsWay Way(
        DocumentKey key, DocumentType type, PropertyBag values, WayRows rows, Dictionary<Guid, string> hashes, IReadOnlyDictionary<Guid, CheckState> checks)
    {
        var version = rows.Newest[key];
        var submission = rows.Open.GetValueOrDefault(key);
        var published = rows.Published.GetValueOrDefault(key);
        var state = new SubmissionState
        {
            Workflow = catalogue.For(type.Alias),
            Check = checks.GetValueOrDefault(version.Id),
            ContentHash = SubmissionReader.HashOf(type, version, values, hashes),
            Authors = [.. rows.Authors[key].Where(a => a.Number > (published?.Number ?? 0)).Select(a => a.PersonId)],
            IsPublished = published is not null,
            Submission = submission is null ? null : SubmissionReader.Open(submission, version, rows.Signed[submission.Id], rows.Scheduled.Contains(submission.Id)),
        };
        return new OnItsWay(version, type, submission, published?.VersionId, state);
    }

    private static async Task<Dictionary<Guid, string>> FileHashesAsync(EditorialDbContext db, IEnumerable<Guid> files, CancellationToken cancellationToken)
    {
        var ids = files.Distinct().ToList();
        return await db.MediaFiles.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Sha256, cancellationToken);
    }
}

/// <summary>The rows that say where some documents stand.</summary>
internal sealed record WayRows(
    Dictionary<DocumentKey, DocumentVersion> Newest,
    Dictionary<DocumentKey, Submission> Open,
    Dictionary<DocumentKey, PublishedVersion> Published,
    ILookup<DocumentKey, VersionAuthor> Authors,
    ILookup<Guid, SignOff> Signed,
    HashSet<Guid> Scheduled)
{
    public static async Task<WayRows> LoadAsync(EditorialDbContext db, HashSet<DocumentKey> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Select(k => k.DocumentId).Distinct().ToList();
        var newest = await db.Newest(db.Versions.Where(v => ids.Contains(v.DocumentId))).ToListAsync(cancellationToken);
        var open = await db.Submissions.Where(s => ids.Contains(s.DocumentId) && s.End == SubmissionEnd.Open).ToListAsync(cancellationToken);
        var published = await (
            from publication in db.Publications
            join version in db.Versions on publication.VersionId equals version.Id
            where ids.Contains(publication.DocumentId)
            select new PublishedVersion(publication.DocumentId, publication.Culture, version.Id, version.Number)).ToListAsync(cancellationToken);
        var authors = await db.Versions.Where(v => ids.Contains(v.DocumentId) && v.CreatedById != null)
            .Select(v => new VersionAuthor(v.DocumentId, v.Culture, v.Number, v.CreatedById ?? default)).ToListAsync(cancellationToken);
        var submissions = open.Select(s => s.Id).ToList();
        var signed = await db.SignOffs.Where(s => submissions.Contains(s.SubmissionId) && s.VoidedAt == null).ToListAsync(cancellationToken);
        var scheduled = await db.Releases.Where(r => r.SubmissionId != null && submissions.Contains(r.SubmissionId.Value) && r.State == ReleaseState.Waiting)
            .Select(r => r.SubmissionId ?? default).ToListAsync(cancellationToken);
        return new WayRows(
            newest.Where(v => keys.Contains(new(v.DocumentId, v.Culture))).ToDictionary(v => new DocumentKey(v.DocumentId, v.Culture)),
            open.ToDictionary(s => new DocumentKey(s.DocumentId, s.Culture)),
            published.ToDictionary(p => new DocumentKey(p.DocumentId, p.Culture)),
            authors.ToLookup(a => new DocumentKey(a.DocumentId, a.Culture)),
            signed.ToLookup(s => s.SubmissionId),
            [.. scheduled]);
    }
}

/// <summary>Which version of a document is public.</summary>
internal sealed record PublishedVersion(Guid DocumentId, string Culture, Guid VersionId, int Number);

/// <summary>Who saved a version.</summary>
internal sealed record VersionAuthor(Guid DocumentId, string Culture, int Number, Guid PersonId);
