using System.Collections.Immutable;
using Partnership.Content.Views;

namespace Partnership.Editorial.Boards;

/// <summary>An action on a recommendation, as its newest version has it.</summary>
public sealed record ActionItem
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public required string Culture { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The review that it belongs to, or null at another place of the tree.</summary>
    public required Guid? ReviewId { get; init; }

    /// <summary>The review's name, or null.</summary>
    public required string? ReviewName { get; init; }

    /// <summary>The number of the recommendation that it answers; empty when nobody has said.</summary>
    public required string Recommendation { get; init; }

    /// <summary>Whether the newest version of the review has a recommendation of that number.</summary>
    public bool HasRecommendation { get; init; } = true;

    /// <summary>The role that answers for it; empty when nobody has said.</summary>
    public required string Owner { get; init; }

    /// <summary>The day by which it should be done, or null.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>How far it is.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>How far it is, in words.</summary>
    public required string StatusLabel { get; init; }

    /// <summary>The day on which the Steering Group signed that the newest version is right, or null while it has not.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Where it stands on its way to the public; null when it can't be told.</summary>
    public BoardItem? Way { get; init; }

    /// <summary>Whether its day has passed and it isn't done.</summary>
    public required bool IsOverdue { get; init; }
}

/// <summary>Which actions to list.</summary>
public sealed record ActionFilter
{
    /// <summary>Only those whose day has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only those that wait for the Steering Group to confirm them.</summary>
    public bool Waiting { get; init; }

    /// <summary>Only those of an owner, or null for all.</summary>
    public string? Owner { get; init; }

    /// <summary>Only those of a review, or null for all.</summary>
    public Guid? ReviewId { get; init; }
}

/// <summary>A page of the list of actions.</summary>
/// <param name="Items">The actions, those whose day comes first before the others.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Owners">Every owner that an action names.</param>
/// <param name="Reviews">Every review that has an action, with its name.</param>
public sealed record ActionPage(ImmutableArray<ActionItem> Items, int Total, ImmutableArray<string> Owners, ImmutableArray<KeyValuePair<Guid, string>> Reviews);
