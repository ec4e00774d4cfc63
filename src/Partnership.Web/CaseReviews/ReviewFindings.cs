using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;

namespace Partnership.Web.CaseReviews;

/// <summary>A recommendation and the review that made it.</summary>
/// <param name="Review">The review.</param>
/// <param name="Recommendation">What must change.</param>
internal sealed record Finding(CaseReview Review, Recommendation Recommendation);

/// <summary>What all published reviews say together, by theme and by kind of organisation.</summary>
internal sealed class ReviewFindings
{
    private readonly ILookup<Guid, CaseReview> reviewsByTopic;
    private readonly ILookup<Guid, Finding> findingsByTopic;

    private ReviewFindings(CultureSnapshot site)
    {
        Reviews = CaseReview.All(site);
        Findings = [.. Reviews.SelectMany(r => r.Recommendations, (review, recommendation) => new Finding(review, recommendation))];
        reviewsByTopic = Reviews
            .SelectMany(r => r.Themes.Concat(r.Agencies).DistinctBy(t => t.Id), (review, topic) => (review, topic))
            .ToLookup(p => p.topic.Id, p => p.review);
        findingsByTopic = Findings
            .SelectMany(f => TopicsOf(f.Recommendation).DistinctBy(t => t.Id), (finding, topic) => (finding, topic))
            .ToLookup(p => p.topic.Id, p => p.finding);
    }

    /// <summary>Every review, the newest first.</summary>
    public IReadOnlyList<CaseReview> Reviews { get; }

    /// <summary>Every recommendation.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether any review is made up.</summary>
    public bool HasExamples => Reviews.Any(r => r.Item.IsDemonstration());

    /// <summary>Computed once a snapshot.</summary>
    public static ReviewFindings Of(CultureSnapshot site) => site.Derive(static s => new ReviewFindings(s));

    /// <summary>The reviews about a theme or a kind of organisation, the newest first.</summary>
    public IReadOnlyList<CaseReview> ReviewsAbout(ContentItem topic) => [.. reviewsByTopic[topic.Id]];

    /// <summary>The recommendations on a theme, or asked of a kind of organisation.</summary>
    public IReadOnlyList<Finding> FindingsAbout(ContentItem topic) => [.. findingsByTopic[topic.Id]];

    /// <summary>Whether the page of a document shows made-up content, its own or that of reviews that it lists or counts.</summary>
    public bool ShowsExamples(ContentItem item) => item.ContentType switch
    {
        ContentTypes.CaseReviews or ContentTypes.Themes or ContentTypes.Agencies or ContentTypes.Learning => HasExamples,
        ContentTypes.Theme or ContentTypes.Agency =>
            ReviewsAbout(item).Concat(FindingsAbout(item).Select(f => f.Review)).Any(r => r.Item.IsDemonstration()),
        _ => item.IsDemonstration(),
    };

    private static IEnumerable<ContentItem> TopicsOf(Recommendation recommendation) =>
        recommendation.Agency is { } agency ? recommendation.Themes.Append(agency) : recommendation.Themes;
}
