using Partnership.Content.Views;
using Partnership.Web.Pages.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.News;

/// <summary>A piece of news.</summary>
public sealed class NewsItemModel : ContentPage
{
    /// <summary>The day on which it came out.</summary>
    public DateOnly PublishedOn => Item.PublishedOn() ?? LondonTime.DayOf(Item.FirstPublished);

    /// <inheritdoc />
    public override JsonLd StructuredData => new(
        "NewsArticle",
        ("headline", Title),
        ("description", Description),
        ("datePublished", LondonTime.Iso(PublishedOn)),
        ("dateModified", LondonTime.Iso(LondonTime.DayOf(Item.UpdateDate))),
        ("url", CanonicalUrl),
        ("publisher", new JsonLd("Organization", ("name", Settings.OrganisationName), ("url", Absolute("/"))).ToNode()));
}
