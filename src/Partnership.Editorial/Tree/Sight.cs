using System.Collections.Immutable;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>How much of the tree a person sees, and what they may do where. A role may be for one branch only.</summary>
internal sealed class Sight(Person person, WorkflowCatalogue catalogue)
{
    /// <summary>Whether the person sees every document.</summary>
    public bool IsWhole { get; } = catalogue.Allows(person.Assignments.Where(a => a.BranchId is null).Select(a => a.Role), DeskPermission.Read);

    /// <summary>The tops of the branches that the person sees; they may stand inside each other.</summary>
    public ImmutableArray<Guid> Branches { get; } =
        [.. person.Assignments.Where(a => catalogue.Allows([a.Role], DeskPermission.Read)).Select(a => a.BranchId).OfType<Guid>().Distinct()];

    /// <summary>What a person sees; null when there is no such person, or they are disabled.</summary>
    public static async Task<Sight?> OfAsync(EditorialDbContext db, Guid userId, WorkflowCatalogue catalogue, CancellationToken cancellationToken) =>
        await PersonReader.FindAsync(db, userId, cancellationToken) is { } person ? new Sight(person, catalogue) : null;

    /// <summary>Whether the person sees the document at the lower end of a path.</summary>
    public bool Sees(ImmutableArray<Guid> path) => IsWhole || path.Any(Branches.Contains);

    /// <summary>What stands above the document at the lower end of a path, as far up as the person sees, the uppermost first.</summary>
    public ImmutableArray<Guid> Above(ImmutableArray<Guid> path)
    {
        var top = IsWhole ? path.Length - 1 : path.ToList().FindLastIndex(Branches.Contains);
        return [.. path.Take(top + 1).Skip(1).Reverse()];
    }

    /// <summary>Whether the person may do something to the document at the lower end of a path.</summary>
    public bool May(DeskPermission permission, ImmutableArray<Guid> path) => catalogue.Allows(person.On(path).Roles, permission);

    /// <summary>Everything that the person may do to the document at the lower end of a path.</summary>
    public ImmutableHashSet<DeskPermission> On(ImmutableArray<Guid> path) =>
        [.. person.On(path).Roles.SelectMany(role => catalogue.Role(role)?.Permissions ?? [])];
}
