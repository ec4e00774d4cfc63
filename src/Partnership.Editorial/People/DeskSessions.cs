using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People;

/// <summary>A sign-in that goes on, for the person whose it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StartedAt">When it began, in UTC.</param>
/// <param name="LastSeenAt">When it was last used, in UTC, to the minute.</param>
/// <param name="Device">What the browser calls itself, or null.</param>
/// <param name="Address">The network address of the device, or null.</param>
public sealed record SessionEntry(Guid Id, DateTime StartedAt, DateTime LastSeenAt, string? Device, string? Address);

/// <summary>How long sessions may last.</summary>
/// <param name="Idle">Without being used.</param>
/// <param name="Absolute">From their beginning.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute);

/// <summary>The sign-ins of people on their devices.</summary>
public sealed class DeskSessions
{
    // Each request would be a write otherwise.
    private static readonly TimeSpan Coarseness = TimeSpan.FromMinutes(1);

    private readonly EditorialSession session;

    internal DeskSessions(EditorialSession session) => this.session = session;

    /// <summary>Begins a session for a person who has just proved who they are.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="device">What the browser calls itself; cut to 200 characters.</param>
    /// <param name="address">The network address; cut to 64 characters.</param>
    /// <param name="hasSecondFactor">Whether the person gave a second factor.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>The id of the session, or null when the person is disabled.</returns>
    public Task<Guid?> StartAsync(Guid userId, string? device, string? address, bool hasSecondFactor, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await write.Db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null } user)
                return null;
            var started = new DeskSession
            {
                Id = Guid.NewGuid(),
                UserId = userId,
                StartedAt = write.Now,
                LastSeenAt = write.Now,
                Device = device?.Length > DeskSession.DeviceMaxLength ? device[..DeskSession.DeviceMaxLength] : device,
                Address = address?.Length > DeskSession.AddressMaxLength ? address[..DeskSession.AddressMaxLength] : address,
                HasSecondFactor = hasSecondFactor,
            };
            write.Db.Sessions.Add(started);
            user.LastSignedInAt = write.Now;
            write.Audit(new AuditLine { ActorId = userId, Actor = user.DisplayName, Action = AuditAction.SignedIn, SubjectId = started.Id, Detail = hasSecondFactor ? "second factor" : null });
            await write.CompleteAsync(cancellationToken);
            return (Guid?)started.Id;
        },
        cancellationToken);

    /// <summary>The person of a session that goes on, or null when it has ended, has been idle or open for too long, or the person is disabled.</summary>
    public async Task<(Person Person, bool HasSecondFactor)?> UseAsync(Guid sessionId, DateTimeOffset now, SessionLimits limits, CancellationToken cancellationToken)
    {
        var time = now.UtcDateTime;
        var (found, person) = await session.ReadAsync(
            async db =>
            {
                var row = await db.Sessions.FirstOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
                return (row, row is null ? null : await PersonReader.FindAsync(db, row.UserId, cancellationToken));
            },
            cancellationToken);
        if (found is not { EndedAt: null } || person is null || time - found.LastSeenAt > limits.Idle || time - found.StartedAt > limits.Absolute)
            return null;
        if (time - found.LastSeenAt >= Coarseness)
            await session.WriteAsync(
                async write =>
                {
                    await write.Db.Sessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, time), cancellationToken);
                    return await write.CompleteAsync(cancellationToken);
                },
                cancellationToken);
        return (person, found.HasSecondFactor);
    }

    /// <summary>The sessions of a person that go on, the latest first.</summary>
    public Task<ImmutableArray<SessionEntry>> ListAsync(Guid userId, CancellationToken cancellationToken) => session.ReadAsync(
        async db => (await db.Sessions.Where(s => s.UserId == userId && s.EndedAt == null).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionEntry(s.Id, s.StartedAt, s.LastSeenAt, s.Device, s.Address)).ToListAsync(cancellationToken)).ToImmutableArray(),
        cancellationToken);

    /// <summary>Ends sessions of a person: one of them, or all but one.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="sessionId">The session to end; null for all.</param>
    /// <param name="except">The session to spare when all are ended; null for none.</param>
    /// <param name="byId">Who ends them.</param>
    /// <param name="by">The name of who ends them.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>How many were ended.</returns>
    public Task<int> EndAsync(Guid userId, Guid? sessionId, Guid? except, Guid byId, string by, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var ended = await write.Db.Sessions
                .Where(s => s.UserId == userId && s.EndedAt == null && (sessionId == null || s.Id == sessionId) && (except == null || s.Id != except))
                .ToListAsync(cancellationToken);
            foreach (var one in ended)
            {
                one.EndedAt = write.Now;
                write.Audit(new AuditLine { ActorId = byId, Actor = by, Action = AuditAction.SessionEnded, SubjectId = one.Id, Detail = userId == byId ? null : "by somebody else" });
            }

            await write.CompleteAsync(cancellationToken);
            return ended.Count;
        },
        cancellationToken);
}
