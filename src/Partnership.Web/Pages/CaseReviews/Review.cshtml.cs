using System.Text.Json.Nodes;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Finder;
using Partnership.Web.Pages.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.CaseReviews;

/// <summary>One review: what happened, what was learned, what must change, and what has changed since.</summary>
public sealed class ReviewModel : ContentPage
{
    private const int MostRelated = 3;

    /// <summary>The review.</summary>
    public CaseReview Review => field ??= new CaseReview(Item, Culture);

    /// <summary>The texts before the recommendations, without empty ones.</summary>
    public IReadOnlyList<TextSection> Texts => field ??= TextSection.Of(this,
        ("background", "what_happened", "What happened"),
        ("keyFindings", "what_was_found", "What the review found"),
        ("goodPractice", "what_went_well", "What went well"),
        ("learning", "what_to_learn", "What to learn"));

    /// <summary>The recommendations with their progress.</summary>
    public IReadOnlyList<RecommendationView> Recommendations =>
        field ??= [.. Review.Recommendations.Select(r => new RecommendationView(r, Today))];

    /// <summary>How far all actions are, or null while there are none.</summary>
    public ProgressFigure? Progress
    {
        get
        {
            var tally = new ProgressTally(Recommendations.SelectMany(r => r.Actions).Select(a => a.State));
            return tally.Total == 0 ? null : new ProgressFigure($"Progress: {tally.Complete} of {Amount.Of(tally.Needed, "action is", "actions are")} complete", tally, false);
        }
    }

    /// <summary>The report and the briefing.</summary>
    public IReadOnlyList<FileEntry> Documents => field ??=
    [
        .. Review.Report is { } report ? [new FileEntry($"{(Review.IsLearningOnly ? "What we learned" : "Full report")}: {Name}", report)] : Array.Empty<FileEntry>(),
        .. Review.Briefing is { } briefing ? [new FileEntry($"Short briefing: {Name}", briefing)] : Array.Empty<FileEntry>(),
    ];

    /// <summary>The report as a web page, or null when there is none.</summary>
    public string? ReportUrl => field ??= HttpContext.RequestServices.GetRequiredService<ReadableReports>().Of(Review) is null
        ? null
        : HttpContext.Features.Get<PreviewMark>()?.ReportUrl ?? ReadableReportLinks.Of(Item);

    /// <summary>The search within the report and the briefing; null when there is neither.</summary>
    internal ReportSearch? ReportSearch => field ??= ReportSearch.Of(HttpContext, Item, Culture);

    /// <summary>Other reviews about the same things.</summary>
    public IReadOnlyList<Entry> Related => field ??= [.. Review.Related(MostRelated).Select(r => Entry.Of(r) with { Text = SharedWith(r) })];

    /// <summary>The sections of the page that are not empty, in order.</summary>
    public IEnumerable<(string Id, string Title)> Contents =>
    [
        ("key_facts", "Key facts"),
        .. Texts.Select(t => (t.Id, t.Title)),
        .. Recommendations.Count > 0 ? [("recommendations_and_progress", "Recommendations and progress")] : Array.Empty<(string, string)>(),
        .. Text("partnershipResponse") is not null ? [("our_response", "Our response")] : Array.Empty<(string, string)>(),
        .. Documents.Count > 0 ? [("all_documents", "Documents")] : Array.Empty<(string, string)>(),
        .. ReportSearch is not null ? [(ReportSearchLinks.Place, "Search this report")] : Array.Empty<(string, string)>(),
        ("how_to_cite", "How to cite this review"),
        .. Related.Count > 0 ? [("related_reviews", "Related reviews")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>Where to write when something could identify someone, or null.</summary>
    public string? IdentifyMail => Settings.Email is { } email
        ? $"mailto:{email}?subject={Uri.EscapeDataString($"Could this identify someone? {Review.Reference}")}"
        : null;

    /// <inheritdoc />
    public override JsonLd StructuredData => new(
        "Report",
        ("name", Title),
        ("description", Description),
        ("reportNumber", Review.Reference),
        ("datePublished", LondonTime.Iso(Review.PublishedOn)),
        ("dateModified", LondonTime.Iso(LondonTime.DayOf(Item.UpdateDate))),
        ("url", CanonicalUrl),
        ("author", Review.IndependentLead is { } lead ? new JsonLd("Person", ("name", lead)).ToNode() : null),
        ("publisher", new JsonLd("Organization", ("name", Settings.OrganisationName), ("url", Absolute("/"))).ToNode()),
        ("about", new JsonArray([.. Review.Themes.Select(t => (JsonNode)t.Name)])));

    private string Name => Review.Pseudonym ?? Item.Name;

    private string SharedWith(CaseReview other) => "Also about " + Listing.Of(
        [.. other.Themes.Where(t => Review.Themes.Any(mine => mine.Id == t.Id)).Select(t => char.ToLowerInvariant(t.Name[0]) + t.Name[1..])]) + ".";
}
