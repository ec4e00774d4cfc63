using System.Collections.Immutable;
using Partnership.Publishing.Clock;

namespace Partnership.Editorial.Clock;

/// <summary>The statutory clock, or null while the list of bank holidays can't be read.</summary>
public delegate StatutoryClock? ClockSource();

/// <summary>The deadlines of one case review.</summary>
public sealed record ReviewClock
{
    /// <summary>The review.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is public in any language.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>One deadline of each kind, in the order in which they come; none while the bank holidays can't be read.</summary>
    public required ImmutableArray<ClockDeadline> Deadlines { get; init; }

    /// <summary>Why its publication took longer than the partnership aims for, or null when nobody has said.</summary>
    public required string? LateBecause { get; init; }

    /// <summary>Whether somebody must write down why its publication takes or took so long.</summary>
    public bool NeedsReason => LateBecause is null && Deadlines.Any(d => d.NeedsReason);

    /// <summary>The deadlines that somebody must look at: their day is near or over. The time for which it stays public passes by itself.</summary>
    public IEnumerable<ClockDeadline> Pressing => Deadlines.Where(d =>
        (d.State is ClockState.Overdue or ClockState.DueSoon && d.Kind is ClockDeadlineKind.NotifyPanel or ClockDeadlineKind.RapidReview or ClockDeadlineKind.Publish)
        || (d.NeedsReason && LateBecause is null));

    /// <summary>The clock of a review by its facts; without deadlines while none is running.</summary>
    internal static ReviewClock Of(ReviewFact fact, StatutoryClock? running) => new()
    {
        DocumentId = fact.DocumentId,
        Name = fact.Name,
        IsPublic = fact.IsPublic,
        Deadlines = running is null ? [] : [.. running.Of(fact.Dates).Select(d => Hindsight.Of(d, fact.Dates))],
        LateBecause = fact.LateBecause,
    };
}
