using Partnership.Content.Problems;
using Partnership.Content.Schema;

namespace Partnership.Publishing.Workflow;

/// <summary>What roles and workflows must have in common: every name that one file uses stands in another.</summary>
internal sealed class WorkflowChecks(
    IReadOnlyList<RoleDefinition> roles, IReadOnlyList<WorkflowDefinition> workflows, ContentSchema schema, List<SourceProblem> problems)
{
    public void Run()
    {
        foreach (var twice in roles.GroupBy(r => r.Alias).Where(g => g.Count() > 1))
            problems.Add(new SourceProblem(WorkflowReader.RolesFileName, 1, $"There are two roles '{twice.Key}'."));
        foreach (var twice in workflows.SelectMany(w => w.ContentTypes).GroupBy(t => t).Where(g => g.Count() > 1))
            problems.Add(new SourceProblem("workflow", 1, $"The document type '{twice.Key}' has more than one workflow."));
        if (workflows.Count(w => w.ContentTypes.Count == 0) != 1)
            problems.Add(new SourceProblem("workflow", 1, "Exactly one workflow must name no document types: it serves all that no other names."));
        foreach (var workflow in workflows)
            Check(workflow);
    }

    private void Check(WorkflowDefinition workflow)
    {
        foreach (var type in workflow.ContentTypes.Where(t => schema.Find(t) is null))
            Problem(workflow, $"There is no document type '{type}'.");
        if (workflow.Gates.Count == 0)
            Problem(workflow, "A workflow needs at least one gate: nothing is published by one person alone.");
        foreach (var twice in workflow.Gates.GroupBy(g => g.Alias).Where(g => g.Count() > 1))
            Problem(workflow, $"There are two gates '{twice.Key}'.");
        foreach (var gate in workflow.Gates)
            Check(workflow, gate);
        if (workflow.Correction is { } correction && (correction.Gates.Count == 0 || correction.Gates.Any(g => workflow.Find(g) is null)))
            Problem(workflow, "A correction needs at least one gate, and only gates of the workflow.");
    }

    private void Check(WorkflowDefinition workflow, GateDefinition gate)
    {
        if (gate.Roles.Count == 0)
            Problem(workflow, $"Nobody could sign the gate '{gate.Alias}': it names no role.");
        foreach (var role in gate.Roles.Where(role => roles.All(r => r.Alias != role)))
            Problem(workflow, $"The gate '{gate.Alias}' names a role that is not there: '{role}'.");
        foreach (var other in gate.NotBy.Where(other => other == gate.Alias || workflow.Find(other) is null))
            Problem(workflow, $"The gate '{gate.Alias}' names another gate that is not there: '{other}'.");
        if (string.IsNullOrWhiteSpace(gate.Statement))
            Problem(workflow, $"The gate '{gate.Alias}' has no statement to sign.");
        if (gate.StartsNotice && gate.Date is not { Required: true })
            Problem(workflow, $"The gate '{gate.Alias}' begins the notice, so its date must be required.");
    }

    private void Problem(WorkflowDefinition workflow, string reason) => problems.Add(new SourceProblem(workflow.Alias + ".json", 1, reason));
}
