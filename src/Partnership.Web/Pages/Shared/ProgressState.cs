using Partnership.Content.Views;

namespace Partnership.Web.Pages.Shared;

/// <summary>How far an action is, as readers see it: a word, a symbol and a colour.</summary>
public sealed record ProgressState
{
    private ProgressState(string key, string label, string symbol) => (Key, Label, Symbol) = (key, label, symbol);

    /// <summary>The last part of the names of its CSS classes.</summary>
    public string Key { get; }

    /// <summary>The word for it.</summary>
    public string Label { get; }

    /// <summary>The SVG path of its symbol, in a box of 16 by 16.</summary>
    public string Symbol { get; }

    /// <summary>Done.</summary>
    public static ProgressState Complete { get; } = new("complete", "Complete", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm-1 11.5L3.5 8 5 6.5l2 2 4-4L12.5 6Z");

    /// <summary>Begun, and its day has not passed.</summary>
    public static ProgressState InProgress { get; } = new("progress", "In progress", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2v12A6 6 0 0 1 8 2Z");

    /// <summary>Not done, and its day has passed.</summary>
    public static ProgressState Overdue { get; } = new("overdue", "Overdue", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0ZM7 3h2v6H7Zm0 8h2v2H7Z");

    /// <summary>Nobody has begun, and its day has not passed.</summary>
    public static ProgressState Planned { get; } = new("planned", "Not started", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z");

    /// <summary>Something else took its place.</summary>
    public static ProgressState Dropped { get; } = new("dropped", "No longer needed", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0ZM4 7h8v2H4Z");

    /// <summary>All of them, in the order of bars and legends.</summary>
    public static IReadOnlyList<ProgressState> All { get; } = [Complete, InProgress, Overdue, Planned, Dropped];

    /// <summary>How far an action is on a day.</summary>
    public static ProgressState Of(ReviewAction action, DateOnly today) => action.IsOverdue(today) ? Overdue : Of(action.Status);

    /// <summary>How far a recommendation is on a day. It is overdue when any of its actions is.</summary>
    public static ProgressState Of(Recommendation recommendation, DateOnly today) =>
        recommendation.Actions.Any(a => a.IsOverdue(today)) ? Overdue : Of(recommendation.Status);

    private static ProgressState Of(ActionStatus status) => status switch
    {
        ActionStatus.Complete => Complete,
        ActionStatus.InProgress => InProgress,
        ActionStatus.NoLongerNeeded => Dropped,
        _ => Planned,
    };
}
