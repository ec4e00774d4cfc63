using System.Collections.Immutable;

namespace Partnership.Publishing.Workflow;

/// <summary>A signature at a gate that nobody has voided.</summary>
/// <param name="Gate">The alias of the gate.</param>
/// <param name="SignedBy">Who signed.</param>
/// <param name="ContentHash">The hash of what was signed.</param>
/// <param name="StatedOn">The day that the statement is about, if it has one.</param>
public sealed record Signature(string Gate, Guid SignedBy, string ContentHash, DateOnly? StatedOn);

/// <summary>A document in one culture, as far as its way to the public is concerned.</summary>
public sealed record SubmissionState
{
    /// <summary>The workflow of its type.</summary>
    public required WorkflowDefinition Workflow { get; init; }

    /// <summary>The hash of the newest version, computed from what is stored and not from what was noted down.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Everyone who saved a version since the last publication: the author, the last editor, and all between.</summary>
    public required ImmutableHashSet<Guid> Authors { get; init; }

    /// <summary>The open submission, or null while it is a draft.</summary>
    public OpenSubmission? Submission { get; init; }

    /// <summary>Whether it was published in this culture before.</summary>
    public bool IsPublished { get; init; }

    /// <summary>What the disclosure check found; null while it has not looked at exactly this content by today's lists and words.</summary>
    public CheckState? Check { get; init; }

    /// <summary>The gates that the submission must pass; none while there is no submission.</summary>
    public IReadOnlyList<GateDefinition> Gates => Submission is { } open ? Workflow.GatesOf(open.Kind) : [];

    /// <summary>Where it stands.</summary>
    public string Stage => Submission is null ? WorkflowStage.Draft
        : OpenGate is { } gate ? gate.Alias
        : Submission.IsScheduled ? WorkflowStage.Scheduled
        : WorkflowStage.Ready;

    /// <summary>The first gate without a signature that counts, or null when all have one.</summary>
    public GateDefinition? OpenGate => Gates.FirstOrDefault(g => SignatureAt(g.Alias) is null);

    /// <summary>The signature at a gate, if it counts: for exactly this content, by somebody who is not excluded.</summary>
    public Signature? SignatureAt(string gate) => Submission?.Signatures.FirstOrDefault(s =>
        s.Gate == gate && s.ContentHash == Submission.ContentHash && s.ContentHash == ContentHash && !IsExcluded(s.SignedBy));

    /// <summary>Whether a person wrote, edited or submitted it, and so may neither sign nor publish it.</summary>
    public bool IsExcluded(Guid person) => Authors.Contains(person) || Submission?.SubmittedBy == person;
}

/// <summary>A version that asks to become public.</summary>
public sealed record OpenSubmission
{
    /// <summary>Through every gate, or as a small correction.</summary>
    public required SubmissionKind Kind { get; init; }

    /// <summary>Who submitted it.</summary>
    public required Guid SubmittedBy { get; init; }

    /// <summary>The hash of what was submitted.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The signatures that nobody has voided.</summary>
    public required ImmutableArray<Signature> Signatures { get; init; }

    /// <summary>Whether a release is waiting for its time.</summary>
    public bool IsScheduled { get; init; }
}
