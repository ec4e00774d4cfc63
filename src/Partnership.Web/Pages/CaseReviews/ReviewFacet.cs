using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;

namespace Partnership.Web.Pages.CaseReviews;

/// <summary>One choice on the list of reviews.</summary>
/// <param name="Value">What the address says.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many reviews it stands for, given what was chosen in the other facet.</param>
/// <param name="IsChosen">Whether the reader chose it.</param>
internal sealed record ReviewChoice(string Value, string Label, int Count, bool IsChosen);

/// <summary>Something that was chosen, and the address of the list without it.</summary>
/// <param name="Label">What people read.</param>
/// <param name="UrlWithout">The address.</param>
internal sealed record ChosenTag(string Label, string UrlWithout);

/// <summary>Choices of one kind.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Legend">What people read.</param>
/// <param name="Choices">Those that stand for any review at all.</param>
internal sealed record ReviewFacet(string Key, string Legend, IReadOnlyList<ReviewChoice> Choices)
{
    /// <summary>The themes. Their counts take only the chosen types of review into account.</summary>
    public static ReviewFacet OfThemes(CultureSnapshot site, ReviewFilter filter)
    {
        var all = CaseReview.All(site);
        var others = (filter with { Themes = [] }).Apply(all);
        return new ReviewFacet(ReviewFilter.ThemeKey, "Theme",
        [
            .. site.OfType(ContentTypes.Theme)
                .Where(t => all.Any(r => IsAbout(r, t)) || filter.Themes.Contains(t.Anchor()))
                .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
                .Select(t => new ReviewChoice(t.Anchor(), t.Name, others.Count(r => IsAbout(r, t)), filter.Themes.Contains(t.Anchor()))),
        ]);
    }

    /// <summary>The types of review. Their counts take only the chosen themes into account.</summary>
    public static ReviewFacet OfReviewTypes(CultureSnapshot site, ReviewFilter filter)
    {
        var all = CaseReview.All(site);
        var others = (filter with { ReviewTypes = [] }).Apply(all);
        return new ReviewFacet(ReviewFilter.ReviewTypeKey, "Kind of review",
        [
            .. (site.Schema.Find(ContentTypes.CaseReview)?.Find("reviewType")?.Choices ?? [])
                .Where(c => all.Any(r => r.ReviewType.Value == c.Value) || filter.ReviewTypes.Contains(c.Value))
                .Select(c => new ReviewChoice(c.Value, c.Label, others.Count(r => r.ReviewType.Value == c.Value), filter.ReviewTypes.Contains(c.Value))),
        ]);
    }

    /// <summary>The words for a value in an address, or null when nobody offers it.</summary>
    public string? LabelOf(string value) => Choices.FirstOrDefault(c => c.Value == value)?.Label;

    private static bool IsAbout(CaseReview review, ContentItem theme) => review.Themes.Any(t => t.Id == theme.Id);
}
