using Microsoft.Extensions.Primitives;
using Partnership.Content.Views;

namespace Partnership.Web.CaseReviews;

/// <summary>What a reader chose on the list of reviews. Within one facet any choice will do; across facets all must hold.</summary>
/// <param name="Themes">Last parts of theme addresses.</param>
/// <param name="ReviewTypes">Values of review types.</param>
internal sealed record ReviewFilter(IReadOnlyList<string> Themes, IReadOnlyList<string> ReviewTypes)
{
    /// <summary>The name of the theme choice in addresses.</summary>
    public const string ThemeKey = "theme";

    /// <summary>The name of the review type choice in addresses.</summary>
    public const string ReviewTypeKey = "reviewType";

    private const int MostChoices = 50;

    public bool IsEmpty => Themes.Count == 0 && ReviewTypes.Count == 0;

    /// <summary>Reads the choices of an address. A value that nobody offers finds nothing, which the page says.</summary>
    public static ReviewFilter From(IQueryCollection query) => new(Values(query[ThemeKey]), Values(query[ReviewTypeKey]));

    public IReadOnlyList<CaseReview> Apply(IEnumerable<CaseReview> reviews) => [.. reviews.Where(Matches)];

    public bool Matches(CaseReview review) =>
        (Themes.Count == 0 || review.Themes.Any(t => Themes.Contains(t.Anchor())))
        && (ReviewTypes.Count == 0 || ReviewTypes.Contains(review.ReviewType.Value));

    /// <summary>The same without one theme.</summary>
    public ReviewFilter WithoutTheme(string theme) => this with { Themes = [.. Themes.Where(t => t != theme)] };

    /// <summary>The same without one review type.</summary>
    public ReviewFilter WithoutReviewType(string type) => this with { ReviewTypes = [.. ReviewTypes.Where(t => t != type)] };

    /// <summary>The query of an address with these choices; empty when there are none.</summary>
    public string ToQueryString() => QueryString.Create(
        Themes.Select(t => KeyValuePair.Create(ThemeKey, new StringValues(t)))
            .Concat(ReviewTypes.Select(t => KeyValuePair.Create(ReviewTypeKey, new StringValues(t))))).ToUriComponent();

    private static List<string> Values(StringValues values) =>
        [.. values.OfType<string>().Where(v => v.Length is > 0 and <= 100).Distinct(StringComparer.Ordinal).Take(MostChoices)];
}
