using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.CaseReviews;

/// <summary>The list of reviews by year, with choices of theme and type.</summary>
public sealed class ReviewsModel : ContentPage
{
    private const string FeedPath = "/case-reviews/feed.atom";

    /// <summary>The reviews that match the choices.</summary>
    public IReadOnlyList<CaseReview> Found => field ??= Filter.Apply(CaseReview.All(Culture));

    /// <summary>Whether any review is published at all.</summary>
    public bool HasReviews => CaseReview.All(Culture).Count > 0;

    /// <summary>Whether the reader chose anything.</summary>
    public bool IsFiltered => !Filter.IsEmpty;

    /// <inheritdoc />
    public override bool IsDemonstration => Found.Any(r => r.Item.IsDemonstration());

    /// <inheritdoc />
    public override (string Heading, string Text) DemonstrationNotice => ExampleNotices.Reviews;

    /// <summary>The reviews that match, by year.</summary>
    public IReadOnlyList<EntryYear> Years => EntryYear.Of(Found.Select(r => Entry.Of(r) with { Themes = r.Themes }));

    /// <summary>How many reviews there are, in words.</summary>
    public string Count
    {
        get
        {
            var all = Amount.Of(CaseReview.All(Culture).Count, "review", "reviews");
            return IsFiltered ? $"{Found.Count} of {all}" : all;
        }
    }

    /// <summary>The feed of the same reviews.</summary>
    public string FeedUrl => FeedPath + Filter.ToQueryString();

    /// <summary>The list of themes, or null when it isn't published.</summary>
    public ContentItem? ThemeList => Culture.OfType(ContentTypes.Themes).FirstOrDefault();

    internal IReadOnlyList<ReviewFacet> Facets => [ReviewTypes, Themes];

    internal IEnumerable<ChosenTag> Chosen =>
        Filter.Themes.Select(t => new ChosenTag(Themes.LabelOf(t) ?? "A theme that is not in our list", UrlOf(Filter.WithoutTheme(t))))
            .Concat(Filter.ReviewTypes.Select(t => new ChosenTag(ReviewTypes.LabelOf(t) ?? "A kind that is not in our list", UrlOf(Filter.WithoutReviewType(t)))));

    private ReviewFacet Themes => field ??= ReviewFacet.OfThemes(Culture, Filter);

    private ReviewFacet ReviewTypes => field ??= ReviewFacet.OfReviewTypes(Culture, Filter);

    private ReviewFilter Filter => field ??= ReviewFilter.From(Request.Query);

    private string UrlOf(ReviewFilter other) => Item.Path.Value + other.ToQueryString();
}
