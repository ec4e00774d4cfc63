using Partnership.Content.Views;
using Partnership.Web.ContentRouting;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Guides;

/// <summary>One part of a guide, with the way to the others.</summary>
public sealed class GuidePartModel : ContentPage
{
    /// <summary>The guide that it belongs to.</summary>
    public Guide Guide => field ??= Guide.Around(Item, Culture);

    /// <summary>The part.</summary>
    public GuidePart Part => field ??= Guide.Parts.First(p => p.Item.Id == Item.Id);

    /// <summary>Where the whole guide stands on one page.</summary>
    public string WholeUrl => Guide.Item.Path.Value + SubPages.Print;
}
