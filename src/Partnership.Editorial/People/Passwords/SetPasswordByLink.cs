using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.People.Passwords;

/// <summary>Lets a person choose a password by a link that only they were sent.</summary>
public sealed class SetPasswordByLink
{
    private readonly EditorialSession session;
    private readonly DeskIdentity identity;

    internal SetPasswordByLink(EditorialSession session, DeskIdentity identity)
    {
        this.session = session;
        this.identity = identity;
    }

    /// <summary>The email address of the account that a link is for, or null when the link is not good, or not any more.</summary>
    public Task<string?> CheckAsync(Guid userId, AccountLink link, string token, CancellationToken cancellationToken) => session.ReadAsync(
        async db => (await FindAsync(db, userId, link, token, cancellationToken))?.Email,
        cancellationToken);

    /// <summary>
    /// Sets the password, or says why not. The link is used up, every other link and session of the person ends, and failures are
    /// forgiven: whoever reads the person's mail is the person. A second factor stays.
    /// </summary>
    public async Task<EditorialOutcome> RunAsync(Guid userId, AccountLink link, string token, string password, CancellationToken cancellationToken)
    {
        if (await session.ReadAsync(db => FindAsync(db, userId, link, token, cancellationToken), cancellationToken) is not { } seen)
            return Gone();
        if (identity.CheckPassword(seen.DisplayName, seen.Email ?? "", password) is { } problem)
            return EditorialOutcome.Because(RefusalCode.InvalidValue, problem);
        var hash = await identity.HashAsync(seen, password, cancellationToken);
        return await session.WriteAsync<EditorialOutcome>(
            async write =>
            {
                // Again, in the transaction: of two who use a link at once, one comes too late.
                if (await FindAsync(write.Db, userId, link, token, cancellationToken) is not { } user)
                    return Gone();
                (user.PasswordHash, user.EmailConfirmed, user.AccessFailedCount, user.LockoutEnd) = (hash, true, 0, null);
                using var users = identity.Over(write.Db);
                await users.UpdateSecurityStampAsync(user);
                await (await SecondFactorState.ReadAsync(write.Db, userId, cancellationToken) with { Failures = 0, LockedUntil = null }).WriteAsync(write.Db, userId, cancellationToken);
                await SessionEnds.AllAsync(write, userId, null, cancellationToken);
                write.Audit(new AuditLine { ActorId = userId, Actor = user.DisplayName, Action = AuditAction.CredentialsChanged, SubjectId = userId, Detail = $"password-set-by-{link}" });
                return new EditorialOutcome.Done(await write.CompleteAsync(cancellationToken));
            },
            cancellationToken);
    }

    private async Task<DeskUser?> FindAsync(EditorialDbContext db, Guid userId, AccountLink link, string token, CancellationToken cancellationToken)
    {
        if (await db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null } user)
            return null;
        using var users = identity.Over(db);
        return await users.VerifyUserTokenAsync(user, LinkTokens.Provider, link.ToString(), token) ? user : null;
    }

    private static EditorialOutcome.Refused Gone() =>
        EditorialOutcome.Because(RefusalCode.NotFound, "This link has been used, or is too old. Ask for another one.");
}
