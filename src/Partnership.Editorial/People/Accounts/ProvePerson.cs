using Microsoft.AspNetCore.Identity;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.SigningIn;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Accounts;

/// <summary>
/// Asks again who somebody is, before something that would keep the person out of their own account: an unlocked computer is not the person.
/// By the password; by a code for people who have none, because they sign in with the organisation's sign-in.
/// </summary>
internal sealed class ProvePerson(EditorialSession session, DeskIdentity identity, GiveSecondFactor secondFactor)
{
    public async Task<bool> IsPersonAsync(Guid userId, string secret, string address, CancellationToken cancellationToken)
    {
        var seen = await session.ReadAsync(async db => await db.Users.FindAsync([userId], cancellationToken), cancellationToken);
        if (seen is not { DisabledAt: null })
            return false;
        if (seen.PasswordHash is null)
            return await secondFactor.RunAsync(userId, seen.SecurityStamp ?? "", secret, address, cancellationToken) == SecondStepOutcome.Passed;
        if (await identity.VerifyAsync(seen, secret, cancellationToken) != PasswordVerificationResult.Failed)
            return true;
        await session.WriteAsync(
            write =>
            {
                write.Audit(new AuditLine { ActorId = userId, Actor = seen.DisplayName, Action = AuditAction.SignInFailed, SubjectId = userId, Detail = $"asked-again {address}" });
                return write.CompleteAsync(cancellationToken);
            },
            cancellationToken);
        return false;
    }
}
