using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Media;

/// <summary>Who may do something to files.</summary>
internal static class MediaRights
{
    /// <summary>Whether the person may add and change files: those who write a branch only need files too.</summary>
    public static bool MayChange(Person person, WorkflowCatalogue catalogue) => catalogue.Allows(person.Assignments.Select(a => a.Role), DeskPermission.Media);

    /// <summary>Why the person may not, or null when they may.</summary>
    public static EditorialOutcome.Refused? Demand(DeskWrite desk) => MayChange(desk.Person, desk.Catalogue)
        ? null
        : EditorialOutcome.Because(RefusalCode.NotPermitted, "You don't have a role that lets you add or change files.");

    /// <summary>A file that the person sees, tracked, with what uses it; null when there is none or they don't see it.</summary>
    public static async Task<(MediaFile File, List<MediaUse> Uses, MediaSight Sight)?> FindAsync(
        DeskWrite desk, MediaUses uses, Guid id, CancellationToken cancellationToken)
    {
        if (await desk.Db.MediaFiles.FindAsync([id], cancellationToken) is not { } file)
            return null;
        var used = (await uses.ReadAsync(desk.Db, cancellationToken))[id].ToList();
        var sight = await MediaSight.OfAsync(desk.Db, desk.Person, desk.Catalogue, cancellationToken);
        return sight.Sees(id, used) ? (file, used, sight) : null;
    }

    public static EditorialOutcome.Refused NoSuchFile() => EditorialOutcome.Because(RefusalCode.NotFound, "There is no such file.");
}
