using System.Globalization;
using Partnership.Content.Views;
using Partnership.Web.Site;

namespace Partnership.Web.Exports;

/// <summary>
/// A review as it is handed on: at least what the national collection of case reviews records (year, area, pseudonym, abstract,
/// themes, recommendations).
/// </summary>
internal sealed record ReviewRecord
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string? Pseudonym { get; init; }

    public required string ReviewType { get; init; }

    public required int Year { get; init; }

    public required string PublishedOn { get; init; }

    public required string? Area { get; init; }

    public required string? AgeBand { get; init; }

    public required IReadOnlyList<string> HarmTypes { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public required IReadOnlyList<string> Agencies { get; init; }

    public required string? Abstract { get; init; }

    public required IReadOnlyList<string> Recommendations { get; init; }

    public required string? IndependentLead { get; init; }

    public required string Url { get; init; }

    public required string? ReportUrl { get; init; }

    public required bool IsExample { get; init; }

    public static ReviewRecord Of(CaseReview review, SiteOptions options) => new()
    {
        Id = review.Item.Id,
        Reference = review.Reference,
        Title = review.Item.Name,
        Pseudonym = review.Pseudonym,
        ReviewType = review.ReviewType.Label,
        Year = review.PublishedOn.Year,
        PublishedOn = LondonTime.Iso(review.PublishedOn),
        Area = review.Area,
        AgeBand = review.AgeBand?.Label,
        HarmTypes = [.. review.HarmTypes.Select(h => h.Label)],
        Themes = [.. review.Themes.Select(t => t.Name)],
        Agencies = [.. review.Agencies.Select(a => a.Name)],
        Abstract = review.Item.Summary(),
        Recommendations = [.. review.Recommendations.Select(r => $"{r.Number.ToString(CultureInfo.InvariantCulture)}. {r.Text}")],
        IndependentLead = review.IndependentLead,
        Url = options.Absolute(review.Item.Path.Value),
        ReportUrl = review.Report is { } report ? options.Absolute(report.Url) : null,
        IsExample = review.Item.IsDemonstration(),
    };
}
