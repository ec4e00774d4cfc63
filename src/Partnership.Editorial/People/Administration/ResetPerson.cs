using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People.Administration;

/// <summary>Lets people begin anew who have lost their way in, or whose account somebody else may know.</summary>
public sealed class ResetPerson
{
    private readonly DeskWrites writes;
    private readonly EditorialSession session;
    private readonly DeskIdentity identity;

    internal ResetPerson(DeskWrites writes, EditorialSession session, DeskIdentity identity)
    {
        this.writes = writes;
        this.session = session;
        this.identity = identity;
    }

    /// <summary>Takes password, second factor and the login of single sign-on away, ends every session, and mails a link to choose a new password.</summary>
    public Task<EditorialOutcome> RunAsync(Guid userId, Guid personId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.People, null, cancellationToken) is { } refused)
                return refused;
            if (userId == personId)
                return EditorialOutcome.Because(RefusalCode.ExcludedPerson, "You can't reset your own account. Ask another administrator, or change your password.");
            if (await desk.Db.Users.FindAsync([personId], cancellationToken) is not { DisabledAt: null } person)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such person, or their account is disabled.");
            await ForgetAsync(desk.Write, person, desk.Person, cancellationToken);
            await AccountMail.QueueAsync(desk.Db, personId, AccountLink.Reset, cancellationToken);
            desk.Audit(AuditAction.CredentialsChanged, subjectId: personId, detail: "reset second-factor-removed");
            return null;
        },
        cancellationToken);

    /// <summary>The same at the command line, which answers the token of a link instead of mailing it.</summary>
    /// <returns>The person and the token; null when nobody has the address, or their account is disabled.</returns>
    public Task<(Guid UserId, string Token)?> FromCommandLineAsync(string email, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await DeskIdentity.FindAsync(write.Db, email.Trim(), cancellationToken) is not { DisabledAt: null } person)
                return ((Guid, string)?)null;
            await ForgetAsync(write, person, new Person(Guid.Empty, CommandLine.Actor, []), cancellationToken);
            using var users = identity.Over(write.Db);
            var token = await users.GenerateUserTokenAsync(person, LinkTokens.Provider, nameof(AccountLink.Reset));
            write.Audit(new AuditLine { Actor = CommandLine.Actor, Action = AuditAction.CredentialsChanged, SubjectId = person.Id, Detail = "reset second-factor-removed" });
            await write.CompleteAsync(cancellationToken);
            return (person.Id, token);
        },
        cancellationToken);

    /// <summary>
    /// Puts a reset link in the queue for whoever has an address, if anyone has. The password so far stays good: a stranger who asks must
    /// not be able to take it away.
    /// </summary>
    public Task ForgottenAsync(string email, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await DeskIdentity.FindAsync(write.Db, email.Trim(), cancellationToken) is not { DisabledAt: null } person)
                return false;
            await AccountMail.QueueAsync(write.Db, person.Id, AccountLink.Reset, cancellationToken);
            write.Audit(new AuditLine { Actor = "Somebody", Action = AuditAction.CredentialsChanged, SubjectId = person.Id, Detail = "reset-asked-for" });
            await write.CompleteAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task ForgetAsync(EditorialWrite write, DeskUser person, Person by, CancellationToken cancellationToken)
    {
        using var users = identity.Over(write.Db);
        (person.PasswordHash, person.TwoFactorEnabled, person.AccessFailedCount, person.LockoutEnd) = (null, false, 0, null);
        await users.RemoveAuthenticationTokenAsync(person, "[AspNetUserStore]", "AuthenticatorKey");
        await users.GenerateNewTwoFactorRecoveryCodesAsync(person, 0);
        write.Db.RemoveRange(await write.Db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == person.Id).ToListAsync(cancellationToken));
        await SecondFactorState.ForgetAsync(write.Db, person.Id, cancellationToken);
        await PendingKey.ForgetAsync(write.Db, person.Id, cancellationToken);
        await users.UpdateSecurityStampAsync(person);
        await SessionEnds.AllAsync(write, person.Id, null, cancellationToken, by);
    }
}
