using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.CaseReviews;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Topics;

/// <summary>A theme or a kind of organisation: the reviews about it, what they asked for, and what was done.</summary>
public sealed class TopicModel : ContentPage
{
    /// <summary>Whether the page is about a kind of organisation.</summary>
    public bool IsAgency => Item.ContentType == ContentTypes.Agency;

    /// <summary>What kind of topic it is.</summary>
    public string Kind => IsAgency ? "Organisation" : "Theme";

    /// <summary>The heading of the recommendations.</summary>
    public string RecommendationsTitle => IsAgency ? "What reviews have asked of it" : "What reviews have asked for";

    /// <inheritdoc />
    public override bool IsDemonstration => Found.Any(r => r.Item.IsDemonstration()) || Recommendations.Any(r => r.IsExample);

    /// <inheritdoc />
    public override (string Heading, string Text) DemonstrationNotice => ExampleNotices.Reviews;

    /// <summary>The reviews about it, the newest first.</summary>
    public IReadOnlyList<Entry> Reviews => field ??= [.. Found.Select(Entry.Of)];

    /// <summary>The recommendations on it, or asked of it.</summary>
    public IReadOnlyList<TopicRecommendation> Recommendations => field ??=
    [
        .. ReviewFindings.Of(Culture).FindingsAbout(Item).Select(f => new TopicRecommendation(
            f.Review.Item,
            f.Recommendation,
            $"{f.Review.Item.Path.Value}#{RecommendationView.PlaceOf(f.Recommendation)}",
            ProgressState.Of(f.Recommendation, Today))),
    ];

    /// <summary>How far the actions are, or null while there are none.</summary>
    public ProgressFigure? Progress
    {
        get
        {
            var tally = new ProgressTally(Recommendations.SelectMany(r => r.Recommendation.Actions).Select(a => ProgressState.Of(a, Today)));
            return tally.Total == 0 ? null : new ProgressFigure(
                $"{tally.Complete} of {Amount.Of(tally.Needed, "action is", "actions are")} complete",
                tally,
                Recommendations.Any(r => r.IsExample),
                "Actions");
        }
    }

    private IReadOnlyList<CaseReview> Found => ReviewFindings.Of(Culture).ReviewsAbout(Item);
}

/// <summary>A recommendation in a list of those on a topic.</summary>
/// <param name="Review">The review that made it.</param>
/// <param name="Recommendation">What must change.</param>
/// <param name="Url">Where it stands on the page of the review.</param>
/// <param name="State">How far it is.</param>
public sealed record TopicRecommendation(ContentItem Review, Recommendation Recommendation, string Url, ProgressState State)
{
    /// <summary>Whether it was made up.</summary>
    public bool IsExample => Review.IsDemonstration();
}
