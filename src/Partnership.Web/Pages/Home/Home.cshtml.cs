using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Home;

/// <summary>The first page: what this is, three doors, and what is new.</summary>
public sealed class HomeModel : ContentPage
{
    private const int MostReviews = 3;
    private const int MostNews = 3;

    /// <summary>The document.</summary>
    public Content.Views.Home View => field ??= new Content.Views.Home(Item, Culture);

    /// <inheritdoc />
    public override string BodyClass => "home";

    /// <inheritdoc />
    public override bool HasSearchBox => true;

    /// <summary>The newest reviews.</summary>
    public IReadOnlyList<Entry> Reviews => field ??= [.. CaseReview.All(Culture).Take(MostReviews).Select(Entry.Of)];

    /// <summary>The newest pieces of news.</summary>
    public IReadOnlyList<Entry> News =>
        field ??= [.. Culture.OfType(ContentTypes.NewsItem).Select(Entry.OfNews).OrderByDescending(e => e.PublishedOn).Take(MostNews)];

    /// <summary>The list of reviews, or null when it isn't published.</summary>
    public ContentItem? ReviewList => Culture.OfType(ContentTypes.CaseReviews).FirstOrDefault();

    /// <summary>The list of news, or null when it isn't published.</summary>
    public ContentItem? NewsList => Culture.OfType(ContentTypes.News).FirstOrDefault();

    /// <summary>The charts, or null when they aren't published.</summary>
    public ContentItem? Learning => Culture.OfType(ContentTypes.Learning).FirstOrDefault();

    /// <summary>How far all actions are, or null while there are none.</summary>
    public ProgressFigure? Progress
    {
        get
        {
            var findings = ReviewFindings.Of(Culture);
            var actions = findings.Findings.SelectMany(f => f.Recommendation.Actions).ToList();
            return actions.Count == 0 ? null : new ProgressFigure(
                $"{Amount.Of(actions.Count, "action", "actions")} promised since {findings.Reviews[^1].PublishedOn.Year}",
                new ProgressTally(actions.Select(a => ProgressState.Of(a, Today))),
                findings.HasExamples);
        }
    }

    /// <inheritdoc />
    public override JsonLd StructuredData => new(
        "Organization",
        ("name", Settings.OrganisationName),
        ("legalName", Settings.OrganisationLongName),
        ("url", Absolute("/")),
        ("email", Settings.Email));

    /// <summary>The picture of a door: <c>family</c>, <c>reviews</c> or <c>help</c>.</summary>
    public static string PictureOf(Door door) => door.Target.ContentType switch
    {
        ContentTypes.Guide => "family",
        ContentTypes.CaseReviews => "reviews",
        _ => "help",
    };
}
