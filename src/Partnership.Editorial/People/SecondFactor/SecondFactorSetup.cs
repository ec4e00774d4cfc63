using Microsoft.AspNetCore.Identity;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.SecondFactor;

/// <summary>Sets up, replaces and renews the second factor of a person, by the person.</summary>
public sealed class SecondFactorSetup
{
    private const int Codes = 10;
    private const string NotProved = "That was not right. Try again.";

    private readonly EditorialSession session;
    private readonly DeskIdentity identity;
    private readonly ProvePerson prove;
    private readonly ISecretKeeper secrets;
    private readonly TimeProvider clock;

    internal SecondFactorSetup(EditorialSession session, DeskIdentity identity, ProvePerson prove, ISecretKeeper secrets, TimeProvider clock)
    {
        this.session = session;
        this.identity = identity;
        this.prove = prove;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// <summary>How a person stands with it; null when there is no such person.</summary>
    public Task<SecondFactorStatus?> FindAsync(Guid userId, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await db.Users.FindAsync([userId], cancellationToken) is not { } user)
                return null;
            using var users = identity.Over(db);
            return new SecondFactorStatus(
                user.TwoFactorEnabled,
                await users.CountRecoveryCodesAsync(user),
                await PendingKey.ReadAsync(db, secrets, userId, clock.GetUtcNow().UtcDateTime, cancellationToken),
                user.PasswordHash is not null);
        },
        cancellationToken);

    /// <summary>Makes a key for a first app, unless one waits already or the second factor is on.</summary>
    public Task BeginAsync(Guid userId, CancellationToken cancellationToken) => MakeKeyAsync(userId, again: false, cancellationToken);

    /// <summary>Makes a key for another app, in place of one that counts until the new one is confirmed.</summary>
    /// <returns>Why not; null when it is made.</returns>
    public async Task<string?> BeginAgainAsync(Guid userId, string secret, string address, CancellationToken cancellationToken)
    {
        if (!await prove.IsPersonAsync(userId, secret, address, cancellationToken))
            return NotProved;
        await MakeKeyAsync(userId, again: true, cancellationToken);
        return null;
    }

    /// <summary>
    /// Takes the key that waits into use, when the first code of it is right. All sessions of the person end: the one that did it begins
    /// anew, with the second factor.
    /// </summary>
    public Task<SecondFactorOutcome> ConfirmAsync(Guid userId, string code, CancellationToken cancellationToken) => session.WriteAsync<SecondFactorOutcome>(
        async write =>
        {
            if (await write.Db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null } user
                || await PendingKey.ReadAsync(write.Db, secrets, userId, write.Now, cancellationToken) is not { } key)
                return new SecondFactorOutcome.Refused("This took too long, or was done already. Begin again.");
            var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
            if (Totp.StepOf(key, typed, new DateTimeOffset(write.Now)) is not { } step)
                return new SecondFactorOutcome.Refused("That code is not right. Look at the app again, and check that the clock of your phone is right.");
            using var users = identity.Over(write.Db);
            await identity.StoreOver(write.Db).SetAuthenticatorKeyAsync(user, key, cancellationToken);
            user.TwoFactorEnabled = true;
            await users.UpdateSecurityStampAsync(user);
            await new SecondFactorState(step, 0, null).WriteAsync(write.Db, userId, cancellationToken);
            await PendingKey.ForgetAsync(write.Db, userId, cancellationToken);
            await SessionEnds.AllAsync(write, userId, null, cancellationToken);
            write.Audit(new AuditLine { ActorId = userId, Actor = user.DisplayName, Action = AuditAction.CredentialsChanged, SubjectId = userId, Detail = "second-factor-set" });
            return await NewCodesAsync(write, users, user, cancellationToken);
        },
        cancellationToken);

    /// <summary>Makes new recovery codes. Those from before are good no more.</summary>
    public async Task<SecondFactorOutcome> RenewCodesAsync(Guid userId, string secret, string address, CancellationToken cancellationToken)
    {
        if (!await prove.IsPersonAsync(userId, secret, address, cancellationToken))
            return new SecondFactorOutcome.Refused(NotProved);
        return await session.WriteAsync<SecondFactorOutcome>(
            async write =>
            {
                if (await write.Db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null, TwoFactorEnabled: true } user)
                    return new SecondFactorOutcome.Refused("Set up your authenticator app first.");
                using var users = identity.Over(write.Db);
                write.Audit(new AuditLine { ActorId = userId, Actor = user.DisplayName, Action = AuditAction.CredentialsChanged, SubjectId = userId, Detail = "recovery-codes-renewed" });
                return await NewCodesAsync(write, users, user, cancellationToken);
            },
            cancellationToken);
    }

    private Task<bool> MakeKeyAsync(Guid userId, bool again, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var waiting = await PendingKey.ReadAsync(write.Db, secrets, userId, write.Now, cancellationToken);
            if (await write.Db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null } user || (!again && (waiting is not null || user.TwoFactorEnabled)))
                return false;
            using var users = identity.Over(write.Db);
            await PendingKey.WriteAsync(write.Db, secrets, userId, write.Now, users.GenerateNewAuthenticatorKey(), cancellationToken);
            await write.CompleteAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private static async Task<SecondFactorOutcome> NewCodesAsync(
        EditorialWrite write, UserManager<DeskUser> users, DeskUser user, CancellationToken cancellationToken)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes) ?? [];
        await write.CompleteAsync(cancellationToken);
        return new SecondFactorOutcome.On([.. codes]);
    }
}
