using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Workflow;

/// <summary>Reads the comments on a document in a culture, the oldest first.</summary>
internal static class CommentReader
{
    public static Task<ImmutableArray<CommentEntry>> AllAsync(EditorialDbContext db, Guid documentId, string culture, CancellationToken cancellationToken) =>
        EntriesAsync(db.Comments.Where(c => c.DocumentId == documentId && c.Culture == culture), cancellationToken);

    public static Task<ImmutableArray<CommentEntry>> OpenAsync(EditorialDbContext db, Guid documentId, string culture, CancellationToken cancellationToken) =>
        EntriesAsync(db.Comments.Where(c => c.DocumentId == documentId && c.Culture == culture && c.ResolvedAt == null), cancellationToken);

    private static async Task<ImmutableArray<CommentEntry>> EntriesAsync(IQueryable<Comment> comments, CancellationToken cancellationToken) =>
        [.. await comments.OrderBy(c => c.WrittenAt)
            .Select(c => new CommentEntry(c.Id, c.Property, c.Text, c.WrittenBy, c.WrittenAt, c.ResolvedAt, c.ResolvedBy)).ToListAsync(cancellationToken)];
}
