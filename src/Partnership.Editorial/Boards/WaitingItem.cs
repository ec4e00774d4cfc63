using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Boards;

/// <summary>What somebody is asked to do.</summary>
public enum WaitingFor
{
    /// <summary>Sign the gate that it waits at.</summary>
    Signature,

    /// <summary>Deal with what the disclosure check found: until then a gate or the release is shut.</summary>
    Findings,

    /// <summary>Publish it, or set a time.</summary>
    Publication,

    /// <summary>Send it back: it is not what was submitted any more, so nobody can sign or publish it.</summary>
    SendingBack,

    /// <summary>Approve what was published in an emergency.</summary>
    Approval,

    /// <summary>Mend what was sent back.</summary>
    Mending,
}

/// <summary>Something that waits for a person.</summary>
public sealed record WaitingItem
{
    /// <summary>What the person is asked to do.</summary>
    public required WaitingFor For { get; init; }

    /// <summary>The document.</summary>
    public required BoardItem Item { get; init; }

    /// <summary>Since when it waits, in UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Who sent it back or published it in an emergency, or null.</summary>
    public string? By { get; init; }

    /// <summary>Why they did, or null.</summary>
    public string? Because { get; init; }

    /// <summary>Why it can't be published yet although it waits for the person: the notice has not passed. Null otherwise.</summary>
    public Refusal? NotYet { get; init; }
}
