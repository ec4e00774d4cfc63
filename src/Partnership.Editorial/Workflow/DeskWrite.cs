using System.Collections.Immutable;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>A write that a person of the desk does: it knows what they may do, and leaves lines in the audit trail in their name.</summary>
internal sealed class DeskWrite(EditorialWrite write, Person person, WorkflowCatalogue catalogue)
{
    public EditorialWrite Write => write;

    public EditorialDbContext Db => write.Db;

    public DateTime Now => write.Now;

    public Person Person => person;

    public WorkflowCatalogue Catalogue => catalogue;

    /// <summary>The person with the roles that they have for a document; for the tree as a whole when it is null.</summary>
    public async Task<DeskActor> ActorOnAsync(Guid? documentId, CancellationToken cancellationToken) =>
        person.On(await PersonReader.PathToAsync(write.Db, documentId, cancellationToken));

    /// <summary>Why the person may not do something to a document, or null when they may.</summary>
    public async Task<EditorialOutcome.Refused?> DemandAsync(DeskPermission permission, Guid? documentId, CancellationToken cancellationToken) =>
        catalogue.Allows((await ActorOnAsync(documentId, cancellationToken)).Roles, permission)
            ? null
            : EditorialOutcome.Because(RefusalCode.NotPermitted, "You don't have a role that lets you do this here.");

    public void Audit(string action, Guid? documentId = null, string? culture = null, Guid? subjectId = null, string? detail = null) => write.Audit(new AuditLine
    {
        ActorId = person.Id,
        Actor = person.Name,
        Action = action,
        DocumentId = documentId,
        Culture = culture,
        SubjectId = subjectId,
        Detail = detail,
    });

    /// <summary>Tells people something, but not the person who does it.</summary>
    public void Tell(IEnumerable<Guid> people, string text, string link)
    {
        foreach (var recipient in people.Distinct().Where(p => p != person.Id))
            write.Db.Notices.Add(new Notice { Id = Guid.CreateVersion7(new DateTimeOffset(Now)), UserId = recipient, CreatedAt = Now, Text = text, Link = link });
    }

    /// <summary>Everyone who has one of some roles for a document.</summary>
    public async Task<ImmutableArray<Guid>> PeopleWithAsync(
        IReadOnlyCollection<string> roles, Guid documentId, Func<Guid, bool> isLeftOut, CancellationToken cancellationToken) =>
        [.. await PersonReader.WithRolesAsync(
            write.Db, roles, await PersonReader.PathToAsync(write.Db, documentId, cancellationToken), isLeftOut, cancellationToken)];

    /// <summary>Everyone who has a permission for a document.</summary>
    public Task<ImmutableArray<Guid>> PeopleWhoMayAsync(DeskPermission permission, Guid documentId, Func<Guid, bool> isLeftOut, CancellationToken cancellationToken) =>
        PeopleWithAsync(catalogue.RolesWith(permission), documentId, isLeftOut, cancellationToken);
}
