using System.Collections.Immutable;
using Partnership.Content.Views;

namespace Partnership.Search.Facets;

/// <summary>The values by which one review can be chosen.</summary>
internal sealed record ReviewFacets
{
    public required ImmutableArray<string> ReviewType { get; init; }

    public required ImmutableArray<string> Theme { get; init; }

    public required ImmutableArray<string> Agency { get; init; }

    public required ImmutableArray<string> HarmType { get; init; }

    public required ImmutableArray<string> AgeBand { get; init; }

    public static ReviewFacets Of(CaseReview review) => new()
    {
        ReviewType = [review.ReviewType.Value],
        Theme = [.. review.Themes.Select(t => t.Anchor()).Distinct()],
        Agency = [.. review.Agencies.Select(a => a.Anchor()).Distinct()],
        HarmType = [.. review.HarmTypes.Select(h => h.Value).Distinct()],
        AgeBand = review.AgeBand is { } age ? [age.Value] : [],
    };
}
