using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Learning;

/// <summary>Pictures of all published reviews and recommendations together, with the numbers behind them.</summary>
public sealed class LearningModel : ContentPage
{
    private const string Theme = "Theme";
    private const string Organisation = "Organisation";
    private const string ReviewWord = "Reviews";
    private const string RecommendationWord = "Recommendations";

    /// <inheritdoc />
    public override bool IsDemonstration => Findings.HasExamples;

    /// <inheritdoc />
    public override (string Heading, string Text) DemonstrationNotice => ExampleNotices.Numbers;

    /// <summary>Whether any review is published.</summary>
    public bool HasReviews => Findings.Reviews.Count > 0;

    /// <summary>The numbers at the top, each with what was counted.</summary>
    public IReadOnlyList<(int Number, string What)> Numbers =>
    [
        (Findings.Reviews.Count, Findings.Reviews.Count == 1 ? "review published" : "reviews published"),
        (Findings.Findings.Count, Findings.Findings.Count == 1 ? "recommendation made" : "recommendations made"),
        (Actions.Total, Actions.Total == 1 ? "action promised" : "actions promised"),
        (Actions.Complete, Actions.Complete == 1 ? "action complete" : "actions complete"),
    ];

    /// <summary>How far all actions are, or null while there are none.</summary>
    public ProgressFigure? ActionProgress => Actions.Total == 0 ? null
        : new($"{Amount.Of(Actions.Total, "action", "actions")} by status", Actions, false, "Actions");

    /// <summary>How far all recommendations are, or null while there are none.</summary>
    public ProgressFigure? RecommendationProgress => Findings.Findings.Count == 0 ? null : new(
        $"{Amount.Of(Findings.Findings.Count, "recommendation", "recommendations")} by status",
        new ProgressTally(Findings.Findings.Select(f => ProgressState.Of(f.Recommendation, Today))),
        false,
        RecommendationWord);

    /// <summary>What reviews were about.</summary>
    public CountChart ReviewsByTheme => Reviews("Reviews by theme", Theme, ContentTypes.Theme);

    /// <summary>Whose work reviews looked at.</summary>
    public CountChart ReviewsByAgency => Reviews("Reviews by organisation", Organisation, ContentTypes.Agency);

    /// <summary>What recommendations were about.</summary>
    public CountChart RecommendationsByTheme => Recommendations("Recommendations by theme", Theme, ContentTypes.Theme);

    /// <summary>Who was asked to change.</summary>
    public CountChart RecommendationsByAgency => Recommendations("Recommendations by organisation", Organisation, ContentTypes.Agency);

    private ReviewFindings Findings => ReviewFindings.Of(Culture);

    private ProgressTally Actions =>
        field ??= new ProgressTally(Findings.Findings.SelectMany(f => f.Recommendation.Actions).Select(a => ProgressState.Of(a, Today)));

    private CountChart Reviews(string title, string topicWord, string type) =>
        new(title, topicWord, ReviewWord, Culture.OfType(type).Select(t => (t, Findings.ReviewsAbout(t).Count)));

    private CountChart Recommendations(string title, string topicWord, string type) =>
        new(title, topicWord, RecommendationWord, Culture.OfType(type).Select(t => (t, Findings.FindingsAbout(t).Count)));
}
