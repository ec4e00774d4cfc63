using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.People.Passwords;

/// <summary>Lets a person who is signed in choose another password.</summary>
public sealed class ChangePassword
{
    private readonly EditorialSession session;
    private readonly DeskIdentity identity;
    private readonly ProvePerson prove;

    internal ChangePassword(EditorialSession session, DeskIdentity identity, ProvePerson prove)
    {
        this.session = session;
        this.identity = identity;
        this.prove = prove;
    }

    /// <summary>Changes it, and ends the person's other sessions; or says why not.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="current">The password so far; a code of the app for people who have none.</param>
    /// <param name="next">The new one.</param>
    /// <param name="sessionId">The session that goes on.</param>
    /// <param name="address">The network address, for the audit trail.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public async Task<EditorialOutcome> RunAsync(Guid userId, string current, string next, Guid sessionId, string address, CancellationToken cancellationToken)
    {
        if (!await prove.IsPersonAsync(userId, current, address, cancellationToken))
            return EditorialOutcome.Because(RefusalCode.NotPermitted, "Your password so far is not right.");
        var seen = await session.ReadAsync(async db => await db.Users.FindAsync([userId], cancellationToken), cancellationToken);
        if (seen is null)
            return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such account.");
        if (identity.CheckPassword(seen.DisplayName, seen.Email ?? "", next) is { } problem)
            return EditorialOutcome.Because(RefusalCode.InvalidValue, problem);
        var hash = await identity.HashAsync(seen, next, cancellationToken);
        return await session.WriteAsync<EditorialOutcome>(
            async write =>
            {
                if (await write.Db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null } user || user.PasswordHash != seen.PasswordHash)
                    return EditorialOutcome.Because(RefusalCode.Changed, "Your password was changed meanwhile. Sign in again.");
                user.PasswordHash = hash;
                using var users = identity.Over(write.Db);
                await users.UpdateSecurityStampAsync(user);
                await SessionEnds.AllAsync(write, userId, sessionId, cancellationToken);
                write.Audit(new AuditLine { ActorId = userId, Actor = user.DisplayName, Action = AuditAction.CredentialsChanged, SubjectId = userId, Detail = "password-changed" });
                return new EditorialOutcome.Done(await write.CompleteAsync(cancellationToken));
            },
            cancellationToken);
    }
}
