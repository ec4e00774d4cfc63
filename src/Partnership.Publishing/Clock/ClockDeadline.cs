namespace Partnership.Publishing.Clock;

/// <summary>One deadline of a case review.</summary>
public sealed record ClockDeadline
{
    /// <summary>What it is about.</summary>
    public required ClockDeadlineKind Kind { get; init; }

    /// <summary>What it is called on the desk.</summary>
    public required string Title { get; init; }

    /// <summary>Its day; null when it can't be told.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When it was done. Null when it was not, and for a time that simply ran out.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>How it stands.</summary>
    public required ClockState State { get; init; }

    /// <summary>What the editor should know and do, in full sentences.</summary>
    public required string Words { get; init; }

    /// <summary>A sentence when the day rests on bank holidays that nobody had announced yet; otherwise null.</summary>
    public string? Caution { get; init; }

    /// <summary>Whether the partnership must write down why: its own aim for publication is missed.</summary>
    public bool NeedsReason => Kind == ClockDeadlineKind.Publish && State is (ClockState.Overdue or ClockState.DoneLate);
}
