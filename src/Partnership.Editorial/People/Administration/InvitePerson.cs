using System.Collections.Immutable;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People.Administration;

/// <summary>Who is to come to the desk.</summary>
public sealed record InvitePersonOptions
{
    /// <summary>The email address, as it was typed.</summary>
    public required string Email { get; init; }

    /// <summary>The name that others will read.</summary>
    public required string Name { get; init; }

    /// <summary>What they are going to do.</summary>
    public ImmutableArray<PersonRole> Roles { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>Invites people to the desk.</summary>
public sealed class InvitePerson
{
    private readonly DeskWrites writes;
    private readonly EditorialSession session;
    private readonly DeskIdentity identity;

    internal InvitePerson(DeskWrites writes, EditorialSession session, DeskIdentity identity)
    {
        this.writes = writes;
        this.session = session;
        this.identity = identity;
    }

    /// <summary>Makes an account and mails an invitation, or says every reason why not.</summary>
    public Task<EditorialOutcome> RunAsync(Guid userId, InvitePersonOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.People, null, cancellationToken) is { } refused)
                return (refused, null);
            var (made, reasons) = await AddAsync(desk.Write, options, cancellationToken);
            if (made is null)
                return (reasons, null);
            await AccountMail.QueueAsync(desk.Db, made.Id, AccountLink.Invitation, cancellationToken);
            desk.Audit(AuditAction.PersonChanged, subjectId: made.Id, detail: Detail(options));
            return (null, (Guid?)made.Id);
        },
        cancellationToken);

    /// <summary>Mails the invitation again to somebody who has not joined yet. Links from before are good no more.</summary>
    public Task<EditorialOutcome> AgainAsync(Guid userId, Guid personId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.People, null, cancellationToken) is { } refused)
                return refused;
            if (await desk.Db.Users.FindAsync([personId], cancellationToken) is not { EmailConfirmed: false, DisabledAt: null } person)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is nobody whose invitation is open.");
            using var users = identity.Over(desk.Db);
            await users.UpdateSecurityStampAsync(person);
            await AccountMail.QueueAsync(desk.Db, personId, AccountLink.Invitation, cancellationToken);
            desk.Audit(AuditAction.PersonChanged, subjectId: personId, detail: "invited-again");
            return null;
        },
        cancellationToken);

    /// <summary>Makes an account for somebody at the command line, and answers the token of a link instead of mailing it.</summary>
    public async Task<(EditorialOutcome Outcome, string? Token)> FromCommandLineAsync(InvitePersonOptions options, CancellationToken cancellationToken)
    {
        string? token = null;
        var outcome = await session.WriteAsync<EditorialOutcome>(
            async write =>
            {
                var (made, reasons) = await AddAsync(write, options, cancellationToken);
                if (made is null)
                    return reasons ?? throw new InvalidOperationException("Nobody was added, and there is no reason.");
                using var users = identity.Over(write.Db);
                token = await users.GenerateUserTokenAsync(made, LinkTokens.Provider, nameof(AccountLink.Invitation));
                write.Audit(new AuditLine { Actor = CommandLine.Actor, Action = AuditAction.PersonChanged, SubjectId = made.Id, Detail = Detail(options) });
                return new EditorialOutcome.Done(await write.CompleteAsync(cancellationToken), made.Id);
            },
            cancellationToken);
        return (outcome, token);
    }

    private async Task<(DeskUser? Made, EditorialOutcome.Refused? Refused)> AddAsync(EditorialWrite write, InvitePersonOptions options, CancellationToken cancellationToken)
    {
        var name = PersonName.Tidy(options.Name);
        var isAddress = EmailAddress.TryParse(options.Email, out var email);
        var reasons = new[]
        {
            PersonName.Check(name),
            isAddress ? null : "Enter an email address, like name@example.org.",
            await RoleChoice.CheckAsync(write.Db, writes.Catalogue, options.Roles, cancellationToken),
            isAddress && await DeskIdentity.FindAsync(write.Db, email.Value, cancellationToken) is not null ? "Somebody with this email address is there already." : null,
        };
        if (reasons.OfType<string>().Any())
            return (null, new EditorialOutcome.Refused([.. reasons.OfType<string>().Select(r => new Refusal(RefusalCode.InvalidValue, r))]));
        var user = new DeskUser { Id = Guid.CreateVersion7(new DateTimeOffset(write.Now)), DisplayName = name, UserName = email.Value, Email = email.Value, CreatedAt = write.Now };
        using var users = identity.Over(write.Db);
        var created = await users.CreateAsync(user);
        if (!created.Succeeded)
            return (null, new EditorialOutcome.Refused([.. created.Errors.Select(e => new Refusal(RefusalCode.InvalidValue, e.Description))]));
        await RoleChoice.ApplyAsync(write.Db, user.Id, options.Roles, cancellationToken);
        return (user, null);
    }

    private static string Detail(InvitePersonOptions options) =>
        string.Join(' ', options.Roles.Select(r => r.BranchId is { } branch ? $"+{r.Role}@{branch:N}" : $"+{r.Role}").Prepend("invited"));
}

/// <summary>What happens at the command line happens in nobody's name.</summary>
internal static class CommandLine
{
    public const string Actor = "Command line";
}
