using Partnership.Content.Views;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.CaseReviews;

/// <summary>A recommendation and how far its actions are on a day.</summary>
public sealed class RecommendationView(Recommendation recommendation, DateOnly today)
{
    /// <summary>The recommendation.</summary>
    public Recommendation Recommendation => recommendation;

    /// <summary>Its place on the page.</summary>
    public string Anchor => PlaceOf(recommendation);

    /// <summary>Its actions.</summary>
    public IReadOnlyList<ActionView> Actions { get; } =
        [.. recommendation.Actions.Select(a => new ActionView(a, ProgressState.Of(a, today)))];

    /// <summary>How far they are together.</summary>
    public ProgressTally Tally => new(Actions.Select(a => a.State));

    /// <summary>Where a recommendation stands on the page of its review.</summary>
    public static string PlaceOf(Recommendation recommendation) => $"recommendation_{recommendation.Number}";
}

/// <summary>An action and how far it is.</summary>
/// <param name="Action">The action.</param>
/// <param name="State">How far it is.</param>
public sealed record ActionView(ReviewAction Action, ProgressState State);
