using Partnership.Content.Items;
using Partnership.Content.Values;

namespace Partnership.Content.Views;

/// <summary>Reads what every kind of page has.</summary>
public static class PageDetails
{
    /// <summary>One or two plain sentences about the page, or null.</summary>
    public static string? Summary(this ContentItem item) => item.Properties.Text("summary");

    /// <summary>Its name for menus and breadcrumbs, or null when its name is short enough.</summary>
    public static string? ShortName(this ContentItem item) => item.Properties.Text("shortName");

    /// <summary>The text of the page, or null.</summary>
    public static RichTextValue? Body(this ContentItem item) => item.Properties.RichText("body");

    /// <summary>The day on which somebody last checked that the page is true, or null.</summary>
    public static DateOnly? LastReviewed(this ContentItem item) => item.Properties.Date("lastReviewed");

    /// <summary>Whether it was made up to show how the site works.</summary>
    public static bool IsDemonstration(this ContentItem item) => item.Properties.IsTrue("demonstration");

    /// <summary>The day that the page says it was published on, or null for kinds that have none.</summary>
    public static DateOnly? PublishedOn(this ContentItem item) => item.Properties.Date("publishedOn");

    /// <summary>The last part of its address: the id of its place inside a page.</summary>
    public static string Anchor(this ContentItem item) => item.Path.Value[(item.Path.Value.LastIndexOf('/') + 1)..];
}
