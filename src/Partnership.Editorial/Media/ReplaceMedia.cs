using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Media;

/// <summary>Which file goes, and which comes.</summary>
public sealed record ReplaceMediaOptions
{
    /// <summary>Who replaces it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The file that goes.</summary>
    public required Guid MediaId { get; init; }

    /// <summary>The file that comes. It is in the library already.</summary>
    public required Guid ByMediaId { get; init; }

    /// <summary>The newest versions that use the file, as the person saw them: exactly those are followed by a next one.</summary>
    public required ImmutableArray<Guid> SeenVersions { get; init; }
}

/// <summary>
/// Puts one file in the place of another wherever a newest version uses it, all at once. Each document gets a next version, as if
/// somebody had edited it: what was signed is void, and those concerned are told. What is public stays as it is until that version is
/// signed and published.
/// </summary>
public sealed class ReplaceMedia
{
    private const string ChangeNote = "A file was replaced everywhere.";

    private readonly DeskWrites writes;
    private readonly MediaUses uses;
    private readonly SaveEdit save;
    private readonly PropertyJsonReader json;
    private readonly ContentSchema schema;

    internal ReplaceMedia(DeskWrites writes, MediaUses uses, SaveEdit save, ContentSchema schema)
    {
        this.writes = writes;
        this.uses = uses;
        this.save = save;
        this.schema = schema;
        json = new PropertyJsonReader(schema);
    }

    /// <summary>Replaces it in every document or in none, and then says why.</summary>
    public Task<EditorialOutcome> RunAsync(ReplaceMediaOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId, desk => ApplyAsync(desk, options, cancellationToken), cancellationToken);

    private async Task<EditorialOutcome.Refused?> ApplyAsync(DeskWrite desk, ReplaceMediaOptions options, CancellationToken cancellationToken)
    {
        if (MediaRights.Demand(desk) is { } refused)
            return refused;
        if (await MediaRights.FindAsync(desk, uses, options.MediaId, cancellationToken) is not var (old, used, sight)
            || await MediaRights.FindAsync(desk, uses, options.ByMediaId, cancellationToken) is not var (next, _, _))
            return MediaRights.NoSuchFile();
        if (old.Id == next.Id || old.IsPicture != next.IsPicture || (!old.IsPicture && old.Extension != next.Extension))
            return EditorialOutcome.Because(RefusalCode.InvalidValue, "A picture can take the place of a picture, and a document that of a document of the same kind.");
        var newest = used.Where(u => u.IsNewest).ToList();
        if (!newest.Select(u => u.VersionId).ToHashSet().SetEquals(options.SeenVersions))
            return EditorialOutcome.Because(RefusalCode.Changed, "The pages that use the file have changed since you opened this list. Look at it again.");
        if (await ReasonsAgainstAsync(desk, newest, sight, cancellationToken) is { IsEmpty: false } reasons)
            return new EditorialOutcome.Refused(reasons);
        if (next.LacksAltText)
            (next.AltText, next.IsDecorative) = (old.AltText, old.IsDecorative);
        foreach (var use in newest)
            if (await SaveAsync(desk, use, options, cancellationToken) is { } impossible)
                return impossible;
        desk.Audit(AuditAction.MediaChanged, subjectId: old.Id, detail: $"{MediaAudit.Replaced}{next.Id}");
        return null;
    }

    // Every document that stands in the way is named, so that nobody has to try again and again.
    private static async Task<ImmutableArray<Refusal>> ReasonsAgainstAsync(
        DeskWrite desk, List<MediaUse> newest, MediaSight sight, CancellationToken cancellationToken)
    {
        if (newest.Count == 0)
            return [new Refusal(RefusalCode.StillNeeded, "The newest version of no page uses this file, so there is nothing to replace.")];
        var reasons = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var use in newest)
        {
            var name = sight.Reads(use.DocumentId) ? $"‘{use.Name}’" : "a page that you can't see";
            if (await desk.DemandAsync(DeskPermission.Write, use.DocumentId, cancellationToken) is not null)
                reasons.Add(new Refusal(RefusalCode.NotPermitted, $"You can't edit {name}. Ask somebody who can to replace the file."));
            else if (await desk.Db.Documents.FindAsync([use.DocumentId], cancellationToken) is { } document && await BinReader.IsBinnedAsync(desk.Db, document, cancellationToken))
                reasons.Add(new Refusal(RefusalCode.StillNeeded, $"The page {name} is in the bin. Take it out, or empty the bin first."));
        }

        return [.. reasons.Distinct()];
    }

    private async Task<EditorialOutcome.Refused?> SaveAsync(DeskWrite desk, MediaUse use, ReplaceMediaOptions options, CancellationToken cancellationToken)
    {
        var version = await desk.Db.Versions.AsNoTracking().FirstAsync(v => v.Id == use.VersionId, cancellationToken);
        var contentType = await desk.Db.Documents.Where(d => d.Id == use.DocumentId).Select(d => d.ContentType).FirstAsync(cancellationToken);
        var properties = json.Read(version.Properties, schema.Get(contentType));
        var (refused, _) = await save.ApplyAsync(
            desk,
            new SaveEditOptions
            {
                UserId = options.UserId,
                DocumentId = use.DocumentId,
                Culture = use.Culture,
                BaseVersionId = use.VersionId,
                Name = version.Name,
                Segment = UrlSegment.Parse(version.Segment),
                Properties = properties.WithFileReplaced(options.MediaId, options.ByMediaId),
                ChangeNote = ChangeNote,
                KeepsWorkingCopy = true,
            },
            cancellationToken);
        return refused;
    }
}
