using Microsoft.AspNetCore.Identity;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.SigningIn;

/// <summary>Somebody who wants to come to the desk.</summary>
public sealed record PasswordAttempt
{
    /// <summary>The email address as it was typed.</summary>
    public required string Email { get; init; }

    /// <summary>The password as it was typed.</summary>
    public required string Password { get; init; }

    /// <summary>The network address that it came from, for the audit trail.</summary>
    public required string Address { get; init; }

    /// <summary>
    /// Whether this person has signed in on this device before. Strangers can lock an account only for strangers: the person's own
    /// devices still come in, each with a limit of its own, which whoever asks keeps.
    /// </summary>
    public bool IsKnownDevice { get; init; }
}

/// <summary>The first step to the desk: email address and password.</summary>
public sealed class SignInWithPassword
{
    private readonly EditorialSession session;
    private readonly DeskIdentity identity;

    internal SignInWithPassword(EditorialSession session, DeskIdentity identity)
    {
        this.session = session;
        this.identity = identity;
    }

    /// <summary>Checks the password. Every way to fail does the same work and gives the same answer.</summary>
    public async Task<SignInOutcome> RunAsync(PasswordAttempt attempt, CancellationToken cancellationToken)
    {
        var seen = await session.ReadAsync(db => DeskIdentity.FindAsync(db, attempt.Email, cancellationToken), cancellationToken);
        var verified = await identity.VerifyAsync(seen, attempt.Password, cancellationToken);
        var better = seen is not null && verified == PasswordVerificationResult.SuccessRehashNeeded
            ? await identity.HashAsync(seen, attempt.Password, cancellationToken)
            : null;
        return await session.WriteAsync(
            async write =>
            {
                var user = seen is null ? null : await write.Db.Users.FindAsync([seen.Id], cancellationToken);
                var failure = FailureOf(user, seen, verified, attempt, write.Now);
                if (failure is not null)
                    Count(write, user, failure, attempt);
                else if (user is not null)
                    Forgive(user, better, attempt);
                await write.CompleteAsync(cancellationToken);
                return failure is null && user is not null
                    ? (SignInOutcome)new SignInOutcome.Passed(user.Id, user.SecurityStamp ?? "", user.TwoFactorEnabled)
                    : new SignInOutcome.Refused();
            },
            cancellationToken);
    }

    // Looked at again in the transaction: a hundred tries at once are a hundred failures, and not one.
    private static string? FailureOf(DeskUser? user, DeskUser? seen, PasswordVerificationResult verified, PasswordAttempt attempt, DateTime now) => user switch
    {
        null => "unknown",
        { DisabledAt: not null } => "disabled",
        _ when user.LockoutEnd > now && !attempt.IsKnownDevice => "locked",
        _ when verified == PasswordVerificationResult.Failed || user.PasswordHash != seen?.PasswordHash => "password",
        _ => null,
    };

    private static void Count(EditorialWrite write, DeskUser? user, string failure, PasswordAttempt attempt)
    {
        write.Audit(new AuditLine { Actor = "Somebody", Action = AuditAction.SignInFailed, SubjectId = user?.Id, Detail = $"{failure} {attempt.Address}" });
        if (user is null || failure != "password" || attempt.IsKnownDevice || ++user.AccessFailedCount < Lockout.MostFailures)
            return;
        (user.AccessFailedCount, user.LockoutEnd) = (0, write.Now + Lockout.Length);
        write.Audit(new AuditLine { Actor = "Somebody", Action = AuditAction.LockedOut, SubjectId = user.Id, Detail = $"password {attempt.Address}" });
    }

    private static void Forgive(DeskUser user, string? betterHash, PasswordAttempt attempt)
    {
        if (!attempt.IsKnownDevice)
            (user.AccessFailedCount, user.LockoutEnd) = (0, null);
        if (betterHash is not null)
            user.PasswordHash = betterHash;
    }
}
