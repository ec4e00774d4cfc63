namespace Partnership.Publishing.Workflow;

/// <summary>The way of a document from draft to public: which statements must be signed, in which order.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>Which findings of the disclosure check matter on this way.</summary>
    public GateCheck Check => Gates.Max(g => g.Check);

    /// <summary>The name in files and in the store: camel case, the same as the file's name.</summary>
    public required string Alias { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>What the workflow is for, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The aliases of the document types that follow it. The one workflow without any serves all the other types.</summary>
    public required IReadOnlyList<string> ContentTypes { get; init; }

    /// <summary>The gates, in the order in which they are signed; at least one.</summary>
    public required IReadOnlyList<GateDefinition> Gates { get; init; }

    /// <summary>What a small correction of something published needs instead, or null when there is no shorter way.</summary>
    public CorrectionDefinition? Correction { get; init; }

    /// <summary>Whether a publisher may publish before the gates are signed, with a reason and approval afterwards.</summary>
    public required bool Emergency { get; init; }

    /// <summary>The gates that a submission of a kind must pass, in their order.</summary>
    public IReadOnlyList<GateDefinition> GatesOf(SubmissionKind kind) => kind == SubmissionKind.Correction && Correction is { } correction
        ? [.. Gates.Where(g => correction.Gates.Contains(g.Alias))]
        : Gates;

    /// <summary>The gate of that alias, or null.</summary>
    public GateDefinition? Find(string alias) => Gates.FirstOrDefault(g => g.Alias == alias);
}

/// <summary>The shorter way of a small correction.</summary>
public sealed record CorrectionDefinition
{
    /// <summary>When it may be used, in words for editors.</summary>
    public required string Description { get; init; }

    /// <summary>The aliases of the gates that a correction must pass; at least one.</summary>
    public required IReadOnlyList<string> Gates { get; init; }
}

/// <summary>How a version asks to become public. The numbers are stored: never change one.</summary>
public enum SubmissionKind
{
    /// <summary>Through every gate.</summary>
    Full = 1,

    /// <summary>A reasoned small correction of something published.</summary>
    Correction = 2,
}
