using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People.Administration;

/// <summary>Keeps somebody at the desk who can let others in.</summary>
internal static class Administrators
{
    /// <summary>The roles that let somebody look after people.</summary>
    public static IReadOnlyList<string> RolesOf(WorkflowCatalogue catalogue) => catalogue.RolesWith(DeskPermission.People);

    /// <summary>Whether anyone besides a person can look after people: has joined, is not disabled, and has the role for the whole site.</summary>
    public static Task<bool> AreThereBesidesAsync(EditorialDbContext db, WorkflowCatalogue catalogue, Guid personId, CancellationToken cancellationToken)
    {
        var roles = RolesOf(catalogue);
        return db.Users.AnyAsync(
            u => u.Id != personId && u.DisabledAt == null && u.EmailConfirmed
                && db.RoleAssignments.Any(a => a.UserId == u.Id && a.BranchId == null && roles.Contains(a.Role)),
            cancellationToken);
    }
}
