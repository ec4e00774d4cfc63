using System.Collections.Immutable;

namespace Partnership.Publishing.Workflow;

/// <summary>A person on the desk, with the roles that they have for the document in question.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name that others read.</param>
/// <param name="Roles">The aliases of the roles that reach the document; those for other branches of the tree are not in it.</param>
public sealed record DeskActor(Guid Id, string Name, ImmutableHashSet<string> Roles);
