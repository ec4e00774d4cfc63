using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Problems;
using Partnership.Content.Schema;

namespace Partnership.Publishing.Workflow;

/// <summary>Every role and every workflow, checked as a whole and against the content model.</summary>
public sealed class WorkflowCatalogue
{
    private readonly FrozenDictionary<string, RoleDefinition> roles;
    private readonly FrozenDictionary<string, WorkflowDefinition> byType;
    private readonly FrozenDictionary<string, WorkflowDefinition> byAlias;
    private readonly WorkflowDefinition others;

    private WorkflowCatalogue(IReadOnlyList<RoleDefinition> roles, IReadOnlyList<WorkflowDefinition> workflows)
    {
        Roles = [.. roles];
        Workflows = [.. workflows];
        this.roles = roles.ToFrozenDictionary(r => r.Alias, StringComparer.Ordinal);
        byAlias = workflows.ToFrozenDictionary(w => w.Alias, StringComparer.Ordinal);
        byType = workflows.SelectMany(w => w.ContentTypes.Select(t => (Type: t, Workflow: w))).ToFrozenDictionary(p => p.Type, p => p.Workflow, StringComparer.Ordinal);
        others = workflows.Single(w => w.ContentTypes.Count == 0);
    }

    /// <summary>The roles, in the order of their file.</summary>
    public ImmutableArray<RoleDefinition> Roles { get; }

    /// <summary>The workflows, in the order of their aliases.</summary>
    public ImmutableArray<WorkflowDefinition> Workflows { get; }

    /// <summary>Reads <c>roles.json</c> and one file for each workflow.</summary>
    /// <exception cref="WorkflowException">A file is malformed or they do not fit together; all mistakes are named.</exception>
    public static WorkflowCatalogue Parse(IReadOnlyCollection<SchemaFile> files, ContentSchema schema)
    {
        var problems = new List<SourceProblem>();
        var (roles, workflows) = WorkflowReader.Read(files, schema, problems);
        return problems.Count == 0 ? new WorkflowCatalogue(roles, workflows) : throw new WorkflowException(problems);
    }

    /// <summary>The role of that alias, or null.</summary>
    public RoleDefinition? Role(string alias) => roles.GetValueOrDefault(alias);

    /// <summary>The workflow that documents of a type follow.</summary>
    public WorkflowDefinition For(string contentType) => byType.GetValueOrDefault(contentType, others);

    /// <summary>The workflow of that alias, or null.</summary>
    public WorkflowDefinition? Find(string alias) => byAlias.GetValueOrDefault(alias);

    /// <summary>The aliases of the roles that allow something.</summary>
    public IReadOnlyList<string> RolesWith(DeskPermission permission) =>
        [.. Roles.Where(r => r.Permissions.Contains(permission)).Select(r => r.Alias)];

    /// <summary>Whether one of some roles allows something.</summary>
    public bool Allows(IEnumerable<string> roleAliases, DeskPermission permission) =>
        roleAliases.Any(alias => Role(alias)?.Permissions.Contains(permission) == true);

    /// <summary>Whether somebody with the role can sign anything off: then a second factor is asked of them.</summary>
    public bool SignsOff(string roleAlias) =>
        Workflows.Any(w => w.Gates.Any(g => g.Roles.Contains(roleAlias)))
        || Allows([roleAlias], DeskPermission.Publish) || Allows([roleAlias], DeskPermission.ConfirmActions) || Allows([roleAlias], DeskPermission.People);
}

/// <summary>The workflow files have mistakes, and nothing can start without them.</summary>
public sealed class WorkflowException(IReadOnlyList<SourceProblem> problems)
    : Exception("The workflow files have mistakes:" + string.Concat(problems.Select(p => $"\n  {p}")))
{
    /// <summary>Every mistake that was found, at least one.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; } = problems;
}
