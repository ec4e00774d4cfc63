using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.People;

/// <summary>Lets a person change the name that others read. What they did before keeps the name that they had then.</summary>
public sealed class ChangeName
{
    private readonly DeskWrites writes;

    internal ChangeName(DeskWrites writes) => this.writes = writes;

    /// <summary>Changes it, or says why not.</summary>
    public Task<EditorialOutcome> RunAsync(Guid userId, string? name, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            var tidy = PersonName.Tidy(name);
            if (PersonName.Check(tidy) is { } problem)
                return EditorialOutcome.Because(RefusalCode.InvalidValue, problem);
            if (await desk.Db.Users.FindAsync([userId], cancellationToken) is not { } user || user.DisplayName == tidy)
                return null;
            user.DisplayName = tidy;
            desk.Audit(AuditAction.PersonChanged, subjectId: userId, detail: "name");
            return null;
        },
        cancellationToken);
}
