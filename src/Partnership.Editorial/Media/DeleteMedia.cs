using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Media;

/// <summary>Deletes a file that nothing needs any more: its bytes, its text, and every picture that was made of it.</summary>
public sealed class DeleteMedia
{
    private readonly DeskWrites writes;
    private readonly MediaUses uses;
    private readonly MediaForgetting forgetting;

    internal DeleteMedia(DeskWrites writes, MediaUses uses, MediaForgetting forgetting)
    {
        this.writes = writes;
        this.uses = uses;
        this.forgetting = forgetting;
    }

    /// <summary>Deletes it, or says where it is needed.</summary>
    public Task<EditorialOutcome> RunAsync(Guid userId, Guid mediaId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (MediaRights.Demand(desk) is { } refused)
                return refused;
            if (await MediaRights.FindAsync(desk, uses, mediaId, cancellationToken) is not var (file, used, sight))
                return MediaRights.NoSuchFile();
            if (used.Count > 0)
                return EditorialOutcome.Because(RefusalCode.StillNeeded, $"It is still used: {Names(used, sight)}. Take it out there, or replace it everywhere.");
            if (await MediaMentions.AnyAsync(desk.Db, mediaId, cancellationToken))
                return EditorialOutcome.Because(
                    RefusalCode.StillNeeded, "An older version of a page uses it, or somebody has it in a form. What is in the history can be looked at again, so the file stays.");
            desk.Db.MediaFiles.Remove(file);
            desk.Audit(AuditAction.MediaChanged, subjectId: mediaId, detail: MediaAudit.Deleted + file.Sha256);
            desk.Write.Forgets = true;
            if (!await desk.Db.MediaFiles.AnyAsync(m => m.Sha256 == file.Sha256 && m.Id != mediaId, cancellationToken))
                forgetting.ForgetWith(desk.Write, file.Sha256);
            return null;
        },
        cancellationToken);

    /// <summary>The documents by their names; how many more there are that the person may not see.</summary>
    internal static string Names(IReadOnlyCollection<MediaUse> used, MediaSight sight)
    {
        var names = MediaReader.PlacesOf(used.Where(u => sight.Reads(u.DocumentId))).Select(p => $"‘{p.Name}’").Distinct().ToList();
        var hidden = MediaReader.PlacesOf(used.Where(u => !sight.Reads(u.DocumentId))).Count();
        return string.Join(", ", hidden == 0 ? names : [.. names, hidden == 1 ? "1 page that you can't see" : $"{hidden} pages that you can't see"]);
    }
}
