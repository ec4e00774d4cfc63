using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People;

/// <summary>Reads who somebody is and which of their roles reach a document.</summary>
internal static class PersonReader
{
    /// <summary>The person, or null when there is none or they are disabled.</summary>
    public static async Task<Person?> FindAsync(EditorialDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        var name = await db.Users.Where(u => u.Id == userId && u.DisabledAt == null).Select(u => u.DisplayName).FirstOrDefaultAsync(cancellationToken);
        if (name is null)
            return null;
        var roles = await db.RoleAssignments.Where(a => a.UserId == userId).Select(a => new PersonRole(a.Role, a.BranchId)).ToListAsync(cancellationToken);
        return new Person(userId, name, [.. roles]);
    }

    /// <summary>A document and all above it, from the document up; none when it isn't there.</summary>
    public static async Task<ImmutableArray<Guid>> PathToAsync(EditorialDbContext db, Guid? documentId, CancellationToken cancellationToken)
    {
        var path = ImmutableArray.CreateBuilder<Guid>();
        for (var next = documentId; next is { } id;)
        {
            if (await db.Documents.FindAsync([id], cancellationToken) is not { } document)
                break;
            path.Add(id);
            next = document.ParentId;
        }

        return path.ToImmutable();
    }

    /// <summary>The person as an actor on the document at the lower end of a path.</summary>
    public static DeskActor On(this Person person, ImmutableArray<Guid> path) => new(
        person.Id,
        person.Name,
        [.. person.Assignments.Where(a => a.BranchId is not { } branch || path.Contains(branch)).Select(a => a.Role)]);

    /// <summary>Everyone who has one of some roles for the document at the lower end of a path, but for some people.</summary>
    public static async Task<List<Guid>> WithRolesAsync(
        EditorialDbContext db, IReadOnlyCollection<string> roles, ImmutableArray<Guid> path, Func<Guid, bool> isLeftOut, CancellationToken cancellationToken)
    {
        var assigned = await (
            from assignment in db.RoleAssignments
            join user in db.Users on assignment.UserId equals user.Id
            where user.DisabledAt == null && roles.Contains(assignment.Role)
            select new { assignment.UserId, assignment.BranchId }).ToListAsync(cancellationToken);
        return [.. assigned.Where(a => a.BranchId is not { } branch || path.Contains(branch)).Select(a => a.UserId).Distinct().Where(u => !isLeftOut(u))];
    }
}
