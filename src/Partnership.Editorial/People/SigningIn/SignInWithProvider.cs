using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.SigningIn;

/// <summary>Somebody whom the organisation's own sign-in has sent.</summary>
public sealed record ProviderAttempt
{
    /// <summary>Who the provider is.</summary>
    public required string Issuer { get; init; }

    /// <summary>What the provider calls the person, for good.</summary>
    public required string Subject { get; init; }

    /// <summary>The email address, or null when there is none that the provider vouches for.</summary>
    public required string? VerifiedEmail { get; init; }

    /// <summary>Whether the provider has asked for a second factor, and is trusted to have done so.</summary>
    public required bool HasSecondFactor { get; init; }

    /// <summary>The network address that it came from, for the audit trail.</summary>
    public required string Address { get; init; }
}

/// <summary>The first step to the desk by single sign-on. It makes no accounts: only somebody who was invited comes in.</summary>
public sealed class SignInWithProvider
{
    private const string Provider = "single-sign-on";
    private const int LongestKey = 256;

    private readonly EditorialSession session;
    private readonly DeskIdentity identity;

    internal SignInWithProvider(EditorialSession session, DeskIdentity identity)
    {
        this.session = session;
        this.identity = identity;
    }

    /// <summary>
    /// Finds the person by their login with the provider; at the first time by the email address, and links the login then. An address
    /// that another login has come with before is refused: addresses are given to other people, subjects are not.
    /// </summary>
    public Task<SignInOutcome> RunAsync(ProviderAttempt attempt, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            using var users = identity.Over(write.Db);
            var key = $"{attempt.Issuer}|{attempt.Subject}";
            var (user, failure) = key.Length > LongestKey ? (null, "provider-key-too-long") : await FindAsync(write, users, attempt, key, cancellationToken);
            if (failure is not null)
                write.Audit(new AuditLine { Actor = "Somebody", Action = AuditAction.SignInFailed, SubjectId = user?.Id, Detail = $"{failure} {attempt.Address}" });
            await write.CompleteAsync(cancellationToken);
            return user is not null && failure is null
                ? (SignInOutcome)new SignInOutcome.Passed(user.Id, user.SecurityStamp ?? "", user.TwoFactorEnabled && !attempt.HasSecondFactor)
                : new SignInOutcome.Refused();
        },
        cancellationToken);

    private static async Task<(DeskUser? User, string? Failure)> FindAsync(
        EditorialWrite write, UserManager<DeskUser> users, ProviderAttempt attempt, string key, CancellationToken cancellationToken)
    {
        if (await users.FindByLoginAsync(Provider, key) is { } linked)
            return (linked, linked.DisabledAt is null ? null : "disabled");
        if (attempt.VerifiedEmail is not { } email)
            return (null, "provider-email-not-verified");
        if (await DeskIdentity.FindAsync(write.Db, email, cancellationToken) is not { } user)
            return (null, "provider-unknown");
        if (user.DisabledAt is not null)
            return (user, "disabled");
        if (await write.Db.Set<IdentityUserLogin<Guid>>().AnyAsync(l => l.UserId == user.Id && l.LoginProvider == Provider, cancellationToken))
            return (user, "provider-other-login");
        var linking = await users.AddLoginAsync(user, new UserLoginInfo(Provider, key, null));
        if (!linking.Succeeded)
            return (user, "provider-not-linked");
        user.EmailConfirmed = true; // the provider vouches for the address: the invitation has arrived
        write.Audit(new AuditLine
        {
            ActorId = user.Id,
            Actor = user.DisplayName,
            Action = AuditAction.CredentialsChanged,
            SubjectId = user.Id,
            Detail = "single-sign-on-linked",
        });
        return (user, null);
    }
}
