using System.Collections.Immutable;
using Partnership.Publishing.Rules;

namespace Partnership.Publishing.Workflow;

/// <summary>Whether somebody may do something, and why not.</summary>
public abstract record WorkflowDecision
{
    private WorkflowDecision()
    {
    }

    /// <summary>They may.</summary>
    /// <param name="Stage">Where the document stands afterwards.</param>
    public sealed record Allowed(string Stage) : WorkflowDecision;

    /// <summary>They may not.</summary>
    /// <param name="Reasons">Every reason, at least one.</param>
    public sealed record Refused(ImmutableArray<Refusal> Reasons) : WorkflowDecision;
}
