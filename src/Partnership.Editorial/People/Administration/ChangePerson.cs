using System.Collections.Immutable;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People.Administration;

/// <summary>Gives and takes roles, and shuts people out and lets them in again.</summary>
public sealed class ChangePerson
{
    private readonly DeskWrites writes;
    private readonly DeskIdentity identity;

    internal ChangePerson(DeskWrites writes, DeskIdentity identity)
    {
        this.writes = writes;
        this.identity = identity;
    }

    /// <summary>Gives a person exactly these roles, or says why not.</summary>
    public Task<EditorialOutcome> RolesAsync(Guid userId, Guid personId, ImmutableArray<PersonRole> roles, CancellationToken cancellationToken) => RunAsync(
        userId,
        personId,
        "You can't change your own roles. Ask another administrator.",
        async (desk, person) =>
        {
            if (await RoleChoice.CheckAsync(desk.Db, desk.Catalogue, roles, cancellationToken) is { } problem)
                return EditorialOutcome.Because(RefusalCode.InvalidValue, problem);
            var administers = Administrators.RolesOf(desk.Catalogue);
            if (!roles.Any(r => r.BranchId is null && administers.Contains(r.Role)) && !await Administrators.AreThereBesidesAsync(desk.Db, desk.Catalogue, personId, cancellationToken))
                return LastOne();
            var changes = await RoleChoice.ApplyAsync(desk.Db, personId, roles, cancellationToken);
            if (changes.Length == 0)
                return null;
            desk.Audit(AuditAction.PersonChanged, subjectId: person.Id, detail: changes);
            desk.Tell([personId], $"{desk.Person.Name} has changed what you can do at the desk.", "/desk/account");
            return null;
        },
        cancellationToken);

    /// <summary>Shuts a person out: ends their sessions, makes every link to their account useless, and lets go of what they deal with.</summary>
    public Task<EditorialOutcome> DisableAsync(Guid userId, Guid personId, CancellationToken cancellationToken) => RunAsync(
        userId,
        personId,
        "You can't disable your own account. Ask another administrator.",
        async (desk, person) =>
        {
            if (person.DisabledAt is not null)
                return EditorialOutcome.Because(RefusalCode.WrongStage, "This account is disabled already.");
            if (!await Administrators.AreThereBesidesAsync(desk.Db, desk.Catalogue, personId, cancellationToken))
                return LastOne();
            using var users = identity.Over(desk.Db);
            await users.UpdateSecurityStampAsync(person);
            person.DisabledAt = desk.Now;
            await SessionEnds.AllAsync(desk.Write, personId, null, cancellationToken, desk.Person);
            await ClaimSubmission.FreeAsync(desk, personId, cancellationToken);
            desk.Audit(AuditAction.PersonChanged, subjectId: personId, detail: "disabled");
            return null;
        },
        cancellationToken);

    /// <summary>Lets a person in again, with the roles that they had.</summary>
    public Task<EditorialOutcome> EnableAsync(Guid userId, Guid personId, CancellationToken cancellationToken) => RunAsync(
        userId,
        personId,
        "You can't enable your own account.",
        (desk, person) =>
        {
            if (person.DisabledAt is null)
                return Task.FromResult<EditorialOutcome.Refused?>(EditorialOutcome.Because(RefusalCode.WrongStage, "This account is not disabled."));
            person.DisabledAt = null;
            desk.Audit(AuditAction.PersonChanged, subjectId: personId, detail: "enabled");
            return Task.FromResult<EditorialOutcome.Refused?>(null);
        },
        cancellationToken);

    private Task<EditorialOutcome> RunAsync(
        Guid userId, Guid personId, string notOneself, Func<DeskWrite, DeskUser, Task<EditorialOutcome.Refused?>> change, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.People, null, cancellationToken) is { } refused)
                return refused;
            if (userId == personId)
                return EditorialOutcome.Because(RefusalCode.ExcludedPerson, notOneself);
            return await desk.Db.Users.FindAsync([personId], cancellationToken) is { } person
                ? await change(desk, person)
                : EditorialOutcome.Because(RefusalCode.NotFound, "There is no such person.");
        },
        cancellationToken);

    private static EditorialOutcome.Refused LastOne() => EditorialOutcome.Because(
        RefusalCode.StillNeeded, "Nobody else could look after people then. Make somebody else an administrator first.");
}
