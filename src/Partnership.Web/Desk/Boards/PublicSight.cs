using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Editorial.People;
using Partnership.Publishing.Workflow;

namespace Partnership.Web.Desk.Boards;

/// <summary>What a person may do with public documents, told from the snapshot, so that looking through thousands asks no database.</summary>
internal sealed class PublicSight
{
    private readonly WorkflowCatalogue catalogue;
    private readonly ImmutableArray<DeskPermission> permissions;
    private readonly ILookup<Guid, string> inBranches;
    private readonly bool isEverywhere;

    /// <summary>Looks with a person's eyes.</summary>
    /// <param name="person">The person.</param>
    /// <param name="catalogue">The roles.</param>
    /// <param name="permissions">Permissions of which one is enough.</param>
    public PublicSight(Person person, WorkflowCatalogue catalogue, params ImmutableArray<DeskPermission> permissions)
    {
        this.catalogue = catalogue;
        this.permissions = permissions;
        inBranches = person.Assignments.Where(a => a.BranchId is not null).ToLookup(a => a.BranchId ?? default, a => a.Role);
        isEverywhere = Allows(person.Assignments.Where(a => a.BranchId is null).Select(a => a.Role));
    }

    /// <summary>Whether the person has one of the permissions for a document.</summary>
    public bool Reaches(CultureSnapshot site, ContentItem item)
    {
        if (isEverywhere || inBranches.Count == 0)
            return isEverywhere;
        for (var above = item; above is not null; above = site.ParentOf(above))
            if (Allows(inBranches[above.Id]))
                return true;
        return false;
    }

    private bool Allows(IEnumerable<string> roles)
    {
        var some = roles.ToList();
        return permissions.Any(p => catalogue.Allows(some, p));
    }
}
