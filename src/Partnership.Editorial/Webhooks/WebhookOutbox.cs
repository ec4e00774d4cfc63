using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Webhooks;

/// <summary>
/// What a write leaves behind for webhooks about files. Documents have the publication log for that; files have none, so their
/// deliveries are made in the transaction in which they become public, or stop being public.
/// </summary>
internal sealed class WebhookOutbox(EditorialWrite write, ContentSchema schema)
{
    // Longer than the site takes to show it: a receiver that asks at once must not find what was before.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly HashSet<Guid> came = [];
    private readonly HashSet<Guid> went = [];
    private readonly PropertyJsonReader json = new(schema);
    private List<Webhook>? listening;

    /// <summary>Notes that a file which is public has changed.</summary>
    public void Touch(Guid fileId) => came.Add(fileId);

    /// <summary>Notes the files that come with one version of a document and go with another.</summary>
    /// <param name="goes">The version that is public until now; null for none.</param>
    /// <param name="comes">The version that will be; null for none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task NoteAsync(Guid? goes, Guid? comes, CancellationToken cancellationToken)
    {
        if ((await ListeningAsync(cancellationToken)).Count == 0)
            return;
        var (before, after) = (await FilesOfAsync(goes, cancellationToken), await FilesOfAsync(comes, cancellationToken));
        came.UnionWith(after.Except(before));
        went.UnionWith(before.Except(after));
    }

    /// <summary>Makes the deliveries. The write must have been saved, so that the database says what is public now.</summary>
    /// <returns>Whether there are any, to be saved.</returns>
    public async Task<bool> MakeAsync(CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var file in came.Union(went).Order().ToList())
        {
            // What went with one document may still be public with another: then nothing has happened to it.
            var isPublic = await IsPublicAsync(file, cancellationToken);
            if (isPublic ? !came.Contains(file) : !went.Contains(file))
                continue;
            var happened = isPublic ? WebhookEvents.MediaSave : WebhookEvents.MediaDelete;
            foreach (var webhook in (await ListeningAsync(cancellationToken)).Where(w => w.Wants(happened)))
            {
                var delivery = Delivery(write, webhook.Id, null, happened, file);
                delivery.NextAttemptAt += Moment;
                write.Db.WebhookDeliveries.Add(delivery);
                any = true;
            }
        }

        return any;
    }

    public static WebhookDelivery Delivery(EditorialWrite write, Guid webhookId, long? sequence, string happened, Guid subject) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(write.Now)),
        WebhookId = webhookId,
        Sequence = sequence,
        Event = happened,
        SubjectId = subject,
        NextAttemptAt = write.Now,
        CreatedAt = write.Now,
    };

    // Those that are off too: what happens waits for them.
    private async Task<List<Webhook>> ListeningAsync(CancellationToken cancellationToken) =>
        listening ??= (await write.Db.Webhooks.AsNoTracking().ToListAsync(cancellationToken))
            .FindAll(w => w.Wants(WebhookEvents.MediaSave) || w.Wants(WebhookEvents.MediaDelete));

    private async Task<HashSet<Guid>> FilesOfAsync(Guid? versionId, CancellationToken cancellationToken) =>
        versionId is { } id ? [.. (await FilesAsync(write.Db.Versions.Where(v => v.Id == id), cancellationToken)).SelectMany(f => f)] : [];

    // The database finds who names it; whether it is named in something public is for the schema to say.
    private async Task<bool> IsPublicAsync(Guid fileId, CancellationToken cancellationToken)
    {
        var mention = fileId.ToString();
        var named = write.Db.Versions.Where(v => v.Properties.Contains(mention) && write.Db.Publications.Any(p => p.VersionId == v.Id));
        return (await FilesAsync(named, cancellationToken)).Exists(f => f.Contains(fileId));
    }

    private async Task<List<HashSet<Guid>>> FilesAsync(IQueryable<DocumentVersion> versions, CancellationToken cancellationToken)
    {
        var rows = await versions.AsNoTracking().Join(write.Db.Documents, v => v.DocumentId, d => d.Id, (v, d) => new { v.Properties, d.ContentType }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => schema.Find(r.ContentType) is { } type ? json.Read(r.Properties, type).PublicOnly(type, schema).AllFiles().ToHashSet() : []);
    }
}
