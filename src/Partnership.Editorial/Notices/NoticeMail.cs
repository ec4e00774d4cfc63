using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Notices;

/// <summary>The notices that wait to be mailed to one person, in one email.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="Notices">The notices, the oldest first.</param>
/// <param name="Failures">How often the one that failed most has failed.</param>
public sealed record NoticeLetter(Guid UserId, string Name, string Email, ImmutableArray<NoticeEntry> Notices, int Failures);

/// <summary>Notices on their way into the mail.</summary>
public sealed class NoticeMail
{
    /// <summary>After how many failures a notice is not mailed any more. It stays on the desk.</summary>
    public const int MostFailures = 10;

    private const int MostAtOnce = 500;

    private readonly EditorialSession session;

    internal NoticeMail(EditorialSession session) => this.session = session;

    /// <summary>What waits. What was read on the desk meanwhile is not mailed, nor is anything to people who have not joined or are shut out.</summary>
    public Task<ImmutableArray<NoticeLetter>> WaitingAsync(CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            var rows = await (
                from notice in db.Notices
                join user in db.Users on notice.UserId equals user.Id
                where notice.MailedAt == null && notice.ReadAt == null && notice.MailFailures < MostFailures && user.DisabledAt == null && user.EmailConfirmed
                orderby notice.CreatedAt, notice.Id
                select new { Notice = notice, user.DisplayName, user.Email }).Take(MostAtOnce).ToListAsync(cancellationToken);
            return rows.GroupBy(r => r.Notice.UserId).Select(g => new NoticeLetter(
                g.Key,
                g.First().DisplayName,
                g.First().Email ?? "",
                [.. g.Select(r => new NoticeEntry(r.Notice.Id, r.Notice.CreatedAt, r.Notice.Text, r.Notice.Link, false))],
                g.Max(r => r.Notice.MailFailures))).ToImmutableArray();
        },
        cancellationToken);

    /// <summary>Records that a letter was sent, or that sending failed once more.</summary>
    public Task EndAsync(NoticeLetter letter, bool isSent, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var ids = letter.Notices.Select(n => n.Id).ToList();
            var rows = write.Db.Notices.Where(n => ids.Contains(n.Id));
            await (isSent
                ? rows.ExecuteUpdateAsync(n => n.SetProperty(x => x.MailedAt, write.Now), cancellationToken)
                : rows.ExecuteUpdateAsync(n => n.SetProperty(x => x.MailFailures, x => x.MailFailures + 1), cancellationToken));
            return await write.CompleteAsync(cancellationToken);
        },
        cancellationToken);
}
