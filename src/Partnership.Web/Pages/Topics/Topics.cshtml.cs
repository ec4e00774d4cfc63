using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Topics;

/// <summary>The list of themes, or of kinds of organisation.</summary>
public sealed class TopicsModel : ContentPage
{
    /// <inheritdoc />
    public override bool IsDemonstration => ReviewFindings.Of(Culture).HasExamples && Topics.Count > 0;

    /// <inheritdoc />
    public override (string Heading, string Text) DemonstrationNotice => ExampleNotices.Numbers;

    /// <summary>The topics, each with what reviews say of it in numbers.</summary>
    public IReadOnlyList<(ContentItem Topic, string Facts)> Topics => field ??=
    [
        .. Culture.ChildrenOf(Item.Id)
            .Where(c => Culture.Schema.Find(c.ContentType)?.Kind == DocumentKind.Page)
            .OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
            .Select(c => (c, FactsOf(c))),
    ];

    private string FactsOf(ContentItem topic)
    {
        var findings = ReviewFindings.Of(Culture);
        var reviews = Amount.Of(findings.ReviewsAbout(topic).Count, "review", "reviews");
        return topic.ContentType == ContentTypes.Agency
            ? $"{reviews}, {Amount.Of(findings.FindingsAbout(topic).Count, "recommendation", "recommendations")}"
            : reviews;
    }
}
