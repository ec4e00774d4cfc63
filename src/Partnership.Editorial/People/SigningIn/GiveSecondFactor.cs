using Microsoft.AspNetCore.Identity;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.SigningIn;

/// <summary>The second step to the desk: a code of the authenticator app, or a recovery code.</summary>
public sealed class GiveSecondFactor
{
    private const int HalfOfCode = 5;

    private readonly EditorialSession session;
    private readonly DeskIdentity identity;

    internal GiveSecondFactor(EditorialSession session, DeskIdentity identity)
    {
        this.session = session;
        this.identity = identity;
    }

    /// <summary>Checks a code. Each is good once.</summary>
    /// <param name="userId">Who passed the first step.</param>
    /// <param name="stamp">The security stamp that the first step gave.</param>
    /// <param name="code">What the person typed; spaces are nothing.</param>
    /// <param name="address">The network address that it came from, for the audit trail.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task<SecondStepOutcome> RunAsync(Guid userId, string stamp, string code, string address, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await write.Db.Users.FindAsync([userId], cancellationToken) is not { DisabledAt: null, TwoFactorEnabled: true } user || user.SecurityStamp != stamp)
                return SecondStepOutcome.Stale;
            var outcome = await CheckAsync(write, user, code, address, cancellationToken);
            await write.CompleteAsync(cancellationToken);
            return outcome;
        },
        cancellationToken);

    /// <summary>Checks a code of somebody inside another write, and counts it.</summary>
    internal async Task<SecondStepOutcome> CheckAsync(EditorialWrite write, DeskUser user, string code, string address, CancellationToken cancellationToken)
    {
        var state = await SecondFactorState.ReadAsync(write.Db, user.Id, cancellationToken);
        if (state.LockedUntil > write.Now)
        {
            Fail(write, user, $"second-factor-locked {address}");
            return SecondStepOutcome.Locked;
        }

        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        using var users = identity.Over(write.Db);
        var step = Totp.StepOf(await users.GetAuthenticatorKeyAsync(user) ?? "", typed, new DateTimeOffset(write.Now));
        if (step > state.LastStep)
            return await PassAsync(write, user, state with { LastStep = step.Value }, cancellationToken);
        if (step is null && (await users.RedeemTwoFactorRecoveryCodeAsync(user, WithDash(typed))).Succeeded)
        {
            await TellAsync(write, user, users);
            return await PassAsync(write, user, state, cancellationToken);
        }

        Fail(write, user, $"{(step is null ? "second-factor" : "second-factor-replayed")} {address}");
        state = state with { Failures = state.Failures + 1 };
        if (state.Failures >= Lockout.MostFailures)
        {
            state = state with { Failures = 0, LockedUntil = write.Now + Lockout.Length };
            write.Audit(new AuditLine { Actor = "Somebody", Action = AuditAction.LockedOut, SubjectId = user.Id, Detail = $"second-factor {address}" });
        }

        await state.WriteAsync(write.Db, user.Id, cancellationToken);
        return SecondStepOutcome.Wrong;
    }

    private static string WithDash(string code) => code.Length == 2 * HalfOfCode ? code.Insert(HalfOfCode, "-") : code;

    private static async Task<SecondStepOutcome> PassAsync(EditorialWrite write, DeskUser user, SecondFactorState state, CancellationToken cancellationToken)
    {
        await (state with { Failures = 0, LockedUntil = null }).WriteAsync(write.Db, user.Id, cancellationToken);
        return SecondStepOutcome.Passed;
    }

    // Whoever found a sheet of codes has one; the person whose it is must hear of it.
    private static async Task TellAsync(EditorialWrite write, DeskUser user, UserManager<DeskUser> users)
    {
        var left = await users.CountRecoveryCodesAsync(user);
        write.Audit(new AuditLine { ActorId = user.Id, Actor = user.DisplayName, Action = AuditAction.CredentialsChanged, SubjectId = user.Id, Detail = $"recovery-code-used {left}" });
        write.Db.Notices.Add(new Notice
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(write.Now)),
            UserId = user.Id,
            CreatedAt = write.Now,
            Text = $"Somebody signed in as you with one of your recovery codes. You have {left} left. If it was not you, change your password now and tell an administrator.",
            Link = "/desk/account",
        });
    }

    private static void Fail(EditorialWrite write, DeskUser user, string detail) =>
        write.Audit(new AuditLine { Actor = "Somebody", Action = AuditAction.SignInFailed, SubjectId = user.Id, Detail = detail });
}
