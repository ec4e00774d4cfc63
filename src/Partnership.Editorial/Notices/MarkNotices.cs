using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Notices;

/// <summary>Lets people put their notices aside.</summary>
public sealed class MarkNotices
{
    private readonly EditorialSession session;

    internal MarkNotices(EditorialSession session) => this.session = session;

    /// <summary>Marks notices of a person as read.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="noticeId">One of their notices; null for all.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>How many were marked; none when the notice is another person's.</returns>
    public Task<int> ReadAsync(Guid userId, Guid? noticeId, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var marked = await write.Db.Notices.Where(n => n.UserId == userId && n.ReadAt == null && (noticeId == null || n.Id == noticeId))
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, write.Now), cancellationToken);
            await write.CompleteAsync(cancellationToken);
            return marked;
        },
        cancellationToken);
}
