using System.Collections.Immutable;

namespace Partnership.Editorial.People;

/// <summary>A person of the desk with everything that they may do.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name that others read.</param>
/// <param name="Assignments">Their roles.</param>
public sealed record Person(Guid Id, string Name, ImmutableArray<PersonRole> Assignments);

/// <summary>A role of a person.</summary>
/// <param name="Role">The alias of the role.</param>
/// <param name="BranchId">The document at the top of the branch that it is for; null for the whole tree.</param>
public sealed record PersonRole(string Role, Guid? BranchId);
