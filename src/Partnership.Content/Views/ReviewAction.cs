using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Content.Views;

/// <summary>How far an action or a recommendation is.</summary>
public enum ActionStatus
{
    /// <summary>Nobody has begun.</summary>
    NotStarted,

    /// <summary>Begun and not finished.</summary>
    InProgress,

    /// <summary>Done.</summary>
    Complete,

    /// <summary>Dropped, because something else took its place.</summary>
    NoLongerNeeded,
}

/// <summary>What an organisation does about a recommendation.</summary>
public sealed class ReviewAction(ContentItem item, CultureSnapshot site)
{
    /// <summary>The value of an action that nobody has begun.</summary>
    public const string NotStarted = "not-started";

    private const string StatusAlias = "status";

    /// <summary>The document.</summary>
    public ContentItem Item => item;

    /// <summary>The number of the recommendation that it answers.</summary>
    public string Recommendation => item.Properties.Text("recommendation") ?? "";

    /// <summary>The role that answers for it.</summary>
    public string Owner => item.Properties.Text("owner") ?? "";

    /// <summary>The day by which it should be done, or null.</summary>
    public DateOnly? DueOn => item.Properties.Date("dueOn");

    /// <summary>How far it is.</summary>
    public ActionStatus Status => StatusOf(item.Properties.Text(StatusAlias));

    /// <summary>How far it is, in words.</summary>
    public string StatusLabel => site.LabelOf(item, StatusAlias, item.Properties.Text(StatusAlias) ?? NotStarted);

    /// <summary>What is different now, or null.</summary>
    public string? WhatHasChanged => item.Properties.Text("whatHasChanged");

    /// <summary>The day on which the Executive Steering Group agreed that it is complete, or null.</summary>
    public DateOnly? ConfirmedOn => item.Properties.Date("confirmedOn");

    /// <summary>Whether its day has passed and it isn't done.</summary>
    public bool IsOverdue(DateOnly today) => IsOverdue(Status, DueOn, today);

    /// <summary>How far an action is that has a value.</summary>
    public static ActionStatus StatusOf(string? value) => value switch
    {
        "complete" => ActionStatus.Complete,
        "in-progress" => ActionStatus.InProgress,
        "no-longer-needed" => ActionStatus.NoLongerNeeded,
        _ => ActionStatus.NotStarted,
    };

    /// <summary>Whether the day of an action has passed and it isn't done.</summary>
    public static bool IsOverdue(ActionStatus status, DateOnly? dueOn, DateOnly today) =>
        status is ActionStatus.NotStarted or ActionStatus.InProgress && dueOn < today;
}
