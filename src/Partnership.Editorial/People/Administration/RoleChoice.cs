using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People.Administration;

/// <summary>The roles that somebody is to have, as they were chosen.</summary>
internal static class RoleChoice
{
    private const int Most = 100;

    /// <summary>What is wrong with a choice of roles; null when nothing is.</summary>
    public static async Task<string?> CheckAsync(
        EditorialDbContext db, WorkflowCatalogue catalogue, ImmutableArray<PersonRole> roles, CancellationToken cancellationToken)
    {
        if (roles.Length > Most)
            return $"A person may have at most {Most} roles.";
        if (roles.FirstOrDefault(r => catalogue.Role(r.Role) is null) is { } unknown)
            return $"There is no role '{unknown.Role}'.";
        if (roles.FirstOrDefault(r => r.BranchId is not null && Administrators.RolesOf(catalogue).Contains(r.Role)) is { } limited)
            return $"'{catalogue.Role(limited.Role)?.Name}' is a role for the whole site. It can't be for a part of it.";
        var branches = roles.Select(r => r.BranchId).OfType<Guid>().Distinct().ToList();
        return await db.Documents.CountAsync(d => branches.Contains(d.Id) && d.BinnedAt == null, cancellationToken) < branches.Count
            ? "The part of the site that you chose is not there any more. Choose again."
            : null;
    }

    /// <summary>Gives a person exactly these roles.</summary>
    /// <returns>What has changed, in codes: <c>+writer -reviewer@branch</c>; empty when nothing has.</returns>
    public static async Task<string> ApplyAsync(EditorialDbContext db, Guid personId, ImmutableArray<PersonRole> roles, CancellationToken cancellationToken)
    {
        var has = await db.RoleAssignments.Where(a => a.UserId == personId).ToListAsync(cancellationToken);
        var lost = has.Where(a => !roles.Contains(new PersonRole(a.Role, a.BranchId))).ToList();
        var got = roles.Distinct().Where(r => !has.Exists(a => a.Role == r.Role && a.BranchId == r.BranchId)).ToList();
        db.RemoveRange(lost);
        db.AddRange(got.Select(r => new RoleAssignment { Id = Guid.NewGuid(), UserId = personId, Role = r.Role, BranchId = r.BranchId }));
        return string.Join(' ', got.Select(r => $"+{Code(r.Role, r.BranchId)}").Concat(lost.Select(a => $"-{Code(a.Role, a.BranchId)}")));
    }

    private static string Code(string role, Guid? branch) => branch is { } id ? $"{role}@{id:N}" : role;
}
