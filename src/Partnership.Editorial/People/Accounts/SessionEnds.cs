using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Accounts;

/// <summary>Ends sessions as a part of another write.</summary>
internal static class SessionEnds
{
    /// <summary>Ends every session of a person, but for one.</summary>
    /// <param name="write">The write.</param>
    /// <param name="userId">The person.</param>
    /// <param name="except">The session that goes on, or null.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <param name="by">Who does it, when it is not the person; without an id for the command line.</param>
    public static async Task AllAsync(EditorialWrite write, Guid userId, Guid? except, CancellationToken cancellationToken, Person? by = null)
    {
        var name = by?.Name ?? await write.Db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(cancellationToken);
        foreach (var one in await write.Db.Sessions.Where(s => s.UserId == userId && s.EndedAt == null && s.Id != except).ToListAsync(cancellationToken))
        {
            one.EndedAt = write.Now;
            write.Audit(new AuditLine
            {
                ActorId = by is null ? userId : by.Id == Guid.Empty ? null : by.Id,
                Actor = name,
                Action = AuditAction.SessionEnded,
                SubjectId = one.Id,
                Detail = by is null ? null : "by somebody else",
            });
        }
    }
}
