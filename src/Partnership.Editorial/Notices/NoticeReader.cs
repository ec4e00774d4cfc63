using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Notices;

/// <summary>A notice, for the person whose it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="Text">What it says.</param>
/// <param name="Link">The page of the desk where it goes on.</param>
/// <param name="IsRead">Whether the person has marked it.</param>
public sealed record NoticeEntry(Guid Id, DateTime CreatedAt, string Text, string Link, bool IsRead);

/// <summary>Notices that could not be mailed to somebody.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Count">How many notices were given up.</param>
public sealed record UndeliveredNotices(Guid UserId, string Name, int Count);

/// <summary>Reads the notices of people.</summary>
public sealed class NoticeReader
{
    private readonly EditorialSession session;

    internal NoticeReader(EditorialSession session) => this.session = session;

    /// <summary>The newest notices of a person.</summary>
    public Task<ImmutableArray<NoticeEntry>> ListAsync(Guid userId, int most, CancellationToken cancellationToken) => session.ReadAsync(
        async db => (await db.Notices.Where(n => n.UserId == userId).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(most)
            .Select(n => new NoticeEntry(n.Id, n.CreatedAt, n.Text, n.Link, n.ReadAt != null)).ToListAsync(cancellationToken)).ToImmutableArray(),
        cancellationToken);

    /// <summary>How many notices of a person are new.</summary>
    public Task<int> CountNewAsync(Guid userId, CancellationToken cancellationToken) =>
        session.ReadAsync(db => db.Notices.CountAsync(n => n.UserId == userId && n.ReadAt == null, cancellationToken), cancellationToken);

    /// <summary>Whose notices could not be mailed: what broke, for those who look after the site.</summary>
    public Task<ImmutableArray<UndeliveredNotices>> UndeliveredAsync(CancellationToken cancellationToken) => session.ReadAsync(
        async db => (await db.Notices.Where(n => n.MailedAt == null && n.MailFailures >= NoticeMail.MostFailures)
                .GroupBy(n => n.UserId).Select(g => new { UserId = g.Key, Count = g.Count() })
                .Join(db.Users, g => g.UserId, u => u.Id, (g, u) => new { g.UserId, u.DisplayName, g.Count })
                .OrderBy(g => g.DisplayName).ToListAsync(cancellationToken))
            .Select(g => new UndeliveredNotices(g.UserId, g.DisplayName, g.Count)).ToImmutableArray(),
        cancellationToken);
}
