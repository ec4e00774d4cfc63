using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People.Administration;

/// <summary>Makes the first person of an empty desk, who can then invite the others.</summary>
public sealed class FirstUser
{
    private static readonly string[] Roles = ["administrator", "writer"];

    private readonly EditorialSession session;
    private readonly DeskIdentity identity;
    private readonly IEditorialDatabase database;
    private readonly Func<WorkflowCatalogue> catalogue;

    internal FirstUser(EditorialSession session, DeskIdentity identity, IEditorialDatabase database, Func<WorkflowCatalogue> catalogue)
    {
        this.session = session;
        this.identity = identity;
        this.database = database;
        this.catalogue = catalogue;
    }

    /// <summary>Whether nobody has an account yet. Asked without EF Core, because it is asked soon after a start.</summary>
    public async Task<bool> IsNobodyThereAsync(CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        return (await moment.QueryAsync("""SELECT "Id" FROM "desk_users" LIMIT 1""", [], _ => true, cancellationToken)).Count == 0;
    }

    /// <summary>Makes the person, or says every reason why not. As soon as anyone has an account it does nothing any more.</summary>
    public async Task<EditorialOutcome> CreateAsync(string email, string name, string password, CancellationToken cancellationToken)
    {
        var tidy = PersonName.Tidy(name);
        var isAddress = EmailAddress.TryParse(email, out var address);
        var reasons = new[]
        {
            PersonName.Check(tidy),
            isAddress ? null : "Enter an email address, like name@example.org.",
            identity.CheckPassword(tidy, email, password),
        };
        if (reasons.OfType<string>().Any())
            return new EditorialOutcome.Refused([.. reasons.OfType<string>().Select(r => new Refusal(RefusalCode.InvalidValue, r))]);
        var user = new DeskUser { Id = Guid.NewGuid(), DisplayName = tidy, UserName = address.Value, Email = address.Value, EmailConfirmed = true };
        user.PasswordHash = await identity.HashAsync(user, password, cancellationToken);
        return await session.WriteAsync<EditorialOutcome>(
            async write =>
            {
                if (await write.Db.Users.AnyAsync(cancellationToken))
                    return EditorialOutcome.Because(RefusalCode.WrongStage, "There are people at the desk already. One of them can invite you.");
                user.CreatedAt = write.Now;
                using var users = identity.Over(write.Db);
                var created = await users.CreateAsync(user);
                if (!created.Succeeded)
                    return new EditorialOutcome.Refused([.. created.Errors.Select(e => new Refusal(RefusalCode.InvalidValue, e.Description))]);
                var known = Roles.Where(r => catalogue().Role(r) is not null).Select(r => new PersonRole(r, null));
                await RoleChoice.ApplyAsync(write.Db, user.Id, [.. known], cancellationToken);
                write.Audit(new AuditLine { ActorId = user.Id, Actor = tidy, Action = AuditAction.PersonChanged, SubjectId = user.Id, Detail = "first-user" });
                return new EditorialOutcome.Done(await write.CompleteAsync(cancellationToken), user.Id);
            },
            cancellationToken);
    }
}
