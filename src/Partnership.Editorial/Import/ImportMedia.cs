using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Import;

/// <summary>Takes the files of documents that are brought in into the media library, each once.</summary>
internal sealed class ImportMedia(EditorialSession session, MediaIntake intake)
{
    /// <summary>Looks at files that are not in the library yet and keeps their bytes. A file that can't be taken is a mistake where it is named.</summary>
    /// <param name="named">The files that a document names.</param>
    /// <param name="cancellationToken">Stops after a file.</param>
    /// <returns>The rows that are still to be saved.</returns>
    public async Task<IReadOnlyCollection<MediaFile>> TakeAsync(IReadOnlyCollection<SeedMedia> named, CancellationToken cancellationToken)
    {
        if (named.Count == 0)
            return [];
        var ids = named.Select(m => m.Id).ToList();
        var kept = await session.ReadAsync(db => db.MediaFiles.Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken), cancellationToken);
        var taken = new List<MediaFile>();
        foreach (var medium in named.Where(m => !kept.Contains(m.Id)))
        {
            await using var stream = File.OpenRead(medium.FullPath);
            switch (await intake.TakeAsync(medium.Id, NameOf(medium), stream, cancellationToken))
            {
                case MediaIntakeOutcome.Taken file: taken.Add(file.File); break;
                case MediaIntakeOutcome.Refused refused: medium.Used.Report(medium.Line, $"'{medium.Name}': {refused.Reason}"); break;
            }
        }

        return taken;
    }

    /// <summary>Saves the rows as a part of a larger write; somebody else may have saved one of them meanwhile.</summary>
    public static async Task<IReadOnlyCollection<MediaFile>> AddAsync(
        EditorialWrite write, ImportActor actor, IReadOnlyCollection<MediaFile> files, CancellationToken cancellationToken)
    {
        var added = new List<MediaFile>();
        foreach (var file in files)
        {
            if (await write.Db.MediaFiles.FindAsync([file.Id], cancellationToken) is not null)
                continue;
            (file.CreatedAt, file.UploadedBy) = (write.Now, actor.Name);
            write.Db.MediaFiles.Add(file);
            added.Add(file);
        }

        await write.Db.SaveChangesAsync(cancellationToken); // a version looks for its files in the database
        return added;
    }

    /// <summary>Forgets the bytes of files that no row names.</summary>
    public Task GiveBackAsync(IReadOnlyCollection<MediaFile> files, CancellationToken cancellationToken) =>
        MediaBytes.ForgetUnnamedAsync(session, intake, files.Select(f => f.Sha256), cancellationToken);

    private static string NameOf(SeedMedia medium)
    {
        var name = Path.GetFileName(medium.FullPath);
        return name.Length <= MediaFile.FileNameMaxLength ? name : name[^MediaFile.FileNameMaxLength..];
    }
}
