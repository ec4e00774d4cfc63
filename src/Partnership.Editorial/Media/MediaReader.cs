using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Media;

/// <summary>Reads the media library for somebody at the desk.</summary>
public sealed class MediaReader
{
    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;
    private readonly MediaUses uses;

    internal MediaReader(EditorialSession session, WorkflowCatalogue catalogue, MediaUses uses)
    {
        this.session = session;
        this.catalogue = catalogue;
        this.uses = uses;
    }

    /// <summary>The files that the person may see and asks for.</summary>
    public Task<MediaList> ListAsync(Guid userId, MediaQuery query, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person)
                return new MediaList(0, 1, 1, []);
            var sight = await MediaSight.OfAsync(db, person, catalogue, cancellationToken);
            var used = await uses.ReadAsync(db, cancellationToken);
            var files = await db.MediaFiles.OrderByDescending(m => m.CreatedAt).ThenBy(m => m.FileName).ThenBy(m => m.Id).ToListAsync(cancellationToken);
            var wanted = files
                .Where(f => IsAskedFor(f, query) && !(query.OnlyUnused && used.Contains(f.Id)) && sight.Sees(f.Id, used[f.Id]))
                .ToList();
            var pages = Math.Max(1, (wanted.Count + MediaQuery.PageSize - 1) / MediaQuery.PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            return new MediaList(
                wanted.Count,
                page,
                pages,
                [.. wanted.Skip((page - 1) * MediaQuery.PageSize).Take(MediaQuery.PageSize).Select(f => MediaEntry.Of(f, [.. used[f.Id]]))]);
        },
        cancellationToken);

    /// <summary>A file with everything that uses it, or null when there is none or the person may not see it: the two must look the same.</summary>
    public Task<MediaDetails?> FindAsync(Guid userId, Guid id, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person
                || await db.MediaFiles.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } file)
                return null;
            var sight = await MediaSight.OfAsync(db, person, catalogue, cancellationToken);
            var used = (await uses.ReadAsync(db, cancellationToken))[id].ToList();
            return sight.Sees(id, used)
                ? new MediaDetails(
                    MediaEntry.Of(file, used),
                    [.. PlacesOf(used.Where(u => sight.Reads(u.DocumentId)))],
                    PlacesOf(used.Where(u => !sight.Reads(u.DocumentId))).Count(),
                    used.Count == 0 && await MediaMentions.AnyAsync(db, id, cancellationToken))
                : null;
        },
        cancellationToken);

    /// <summary>
    /// What is needed to show a file, or null when there is none or the person may not see it. Quick for whoever sees every file, since
    /// a page asks for many: of what uses it, nothing is said.
    /// </summary>
    public Task<MediaEntry?> FindFileAsync(Guid userId, Guid id, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person
                || await db.MediaFiles.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } file)
                return null;
            var sight = await MediaSight.OfAsync(db, person, catalogue, cancellationToken);
            return sight.SeesEverything || sight.Sees(id, (await uses.ReadAsync(db, cancellationToken))[id]) ? MediaEntry.Of(file, []) : null;
        },
        cancellationToken);

    /// <summary>One place for each document and culture, by their names.</summary>
    internal static IEnumerable<MediaPlace> PlacesOf(IEnumerable<MediaUse> uses) =>
        from use in uses
        group use by (use.DocumentId, use.Culture) into same
        let first = same.FirstOrDefault(u => u.IsNewest) ?? same.First()
        orderby first.Name, first.Culture
        select new MediaPlace(same.Key.DocumentId, same.Key.Culture, first.VersionId, first.Name, same.Any(u => u.IsNewest), same.Any(u => u.IsPublished));

    private static bool IsAskedFor(MediaFile file, MediaQuery query) =>
        query.Kind switch { MediaKind.Picture => file.IsPicture, MediaKind.Document => !file.IsPicture, _ => true }
        && (query.Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(word =>
            file.FileName.Contains(word, StringComparison.OrdinalIgnoreCase) || file.AltText?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
