using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Media;

/// <summary>Forgets the files that only documents about to be erased use, in any of their versions.</summary>
internal sealed partial class MediaErasure(EditorialWrite write, MediaForgetting forgetting)
{
    public async Task RunAsync(IReadOnlyCollection<Guid> erasedDocuments, CancellationToken cancellationToken)
    {
        foreach (var candidate in await MentionedFilesAsync(erasedDocuments, cancellationToken))
        {
            var mention = candidate.Id.ToString();
            if (await write.Db.Versions.AnyAsync(
                v => !erasedDocuments.Contains(v.DocumentId) && v.Properties.Contains(mention), cancellationToken))
                continue;
            await write.Db.MediaFiles.Where(m => m.Id == candidate.Id).ExecuteDeleteAsync(cancellationToken);
            if (!await write.Db.MediaFiles.AnyAsync(m => m.Sha256 == candidate.Sha256, cancellationToken))
                forgetting.ForgetWith(write, candidate.Sha256);
        }
    }

    private async Task<List<MediaFile>> MentionedFilesAsync(IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken)
    {
        var texts = await write.Db.Versions.Where(v => documents.Contains(v.DocumentId)).Select(v => v.Properties).ToListAsync(cancellationToken);
        var ids = texts.SelectMany(t => AnyGuid().Matches(t)).Select(m => Guid.Parse(m.ValueSpan)).Distinct().ToList();
        return await write.Db.MediaFiles.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(cancellationToken);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyGuid();
}
