using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Previews;

/// <summary>What somebody with a link sees.</summary>
/// <param name="Content">The version.</param>
/// <param name="Purpose">Who is meant to read it.</param>
/// <param name="ExpiresAt">When the link ends, in UTC.</param>
public sealed record SharedPreview(PreviewContent Content, string Purpose, DateTime ExpiresAt);

/// <summary>
/// Answers those who come with a preview link. A link that ended, was revoked or never was, and one whose document went into the
/// bin, all get the same answer: nothing.
/// </summary>
public sealed class SharedPreviews
{
    private const string Viewer = "Somebody with a preview link";

    private readonly EditorialSession session;
    private readonly PreviewAssembly assembly;
    private readonly TimeProvider clock;

    internal SharedPreviews(EditorialSession session, PreviewAssembly assembly, TimeProvider clock)
    {
        this.session = session;
        this.assembly = assembly;
        this.clock = clock;
    }

    /// <summary>What a link shows, without counting it as a view; null when it shows nothing.</summary>
    /// <param name="secret">The secret part of the link, as somebody sent it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<SharedPreview?> FindAsync(string? secret, CancellationToken cancellationToken) =>
        (await ReadAsync(secret, cancellationToken))?.Preview;

    /// <summary>What a link shows, counted as a view and recorded; null when it shows nothing.</summary>
    /// <param name="secret">The secret part of the link, as somebody sent it.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public async Task<SharedPreview?> ViewAsync(string? secret, CancellationToken cancellationToken)
    {
        if (await ReadAsync(secret, cancellationToken) is not { } found)
            return null;
        // Looked at again in the write: a link that was revoked in between shows nothing.
        var isCounted = await session.WriteAsync(
            async write =>
            {
                if (await write.Db.PreviewLinks.FindAsync([found.LinkId], cancellationToken) is not { } link || !Works(link, write.Now))
                    return false;
                link.Views++;
                link.LastViewedAt = write.Now;
                write.Audit(new AuditLine
                {
                    Actor = Viewer,
                    Action = AuditAction.ViewedPreview,
                    DocumentId = link.DocumentId,
                    Culture = link.Culture,
                    SubjectId = link.Id,
                });
                await write.CompleteAsync(cancellationToken);
                return true;
            },
            cancellationToken);
        return isCounted ? found.Preview : null;
    }

    private static bool Works(PreviewLink link, DateTime now) => link.RevokedAt is null && link.ExpiresAt > now;

    private async Task<(Guid LinkId, SharedPreview Preview)?> ReadAsync(string? text, CancellationToken cancellationToken)
    {
        if (!PreviewSecret.TryParse(text, out var secret))
            return null;
        return await session.ReadAsync(db => ReadAsync(db, secret.Hash, cancellationToken), cancellationToken);
    }

    // The link is for one document: of what is not public above it, only the name is shown.
    private async Task<(Guid LinkId, SharedPreview Preview)?> ReadAsync(EditorialDbContext db, string hash, CancellationToken cancellationToken)
    {
        if (await db.PreviewLinks.FirstOrDefaultAsync(l => l.TokenHash == hash, cancellationToken) is not { } link
            || !Works(link, clock.GetUtcNow().UtcDateTime)
            || await db.Documents.FindAsync([link.DocumentId], cancellationToken) is not { } document
            || await BinReader.IsBinnedAsync(db, document, cancellationToken)
            || await db.Versions.FirstOrDefaultAsync(v => v.Id == link.VersionId && v.DocumentId == link.DocumentId, cancellationToken) is not { } version
            || await assembly.BuildAsync(db, document, version, _ => false, cancellationToken) is not { } content)
            return null;
        return content.Type.Kind != DocumentKind.Page && !content.Above.IsEmpty ? null : (link.Id, new SharedPreview(content, link.Purpose, link.ExpiresAt));
    }
}
