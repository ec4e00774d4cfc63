using Partnership.Content.Views;
using Partnership.Web.ContentRouting;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Guides;

/// <summary>The first page of a guide: its parts.</summary>
public sealed class GuideModel : ContentPage
{
    /// <summary>The guide.</summary>
    public Guide Guide => field ??= new Guide(Item, Culture);

    /// <summary>Its parts, as a list.</summary>
    public IReadOnlyList<Entry> Parts => field ??= [.. Guide.Parts.Select(p => new Entry(p.Item) { Kind = $"Part {p.Number}" })];

    /// <summary>Where the whole guide stands on one page.</summary>
    public string WholeUrl => Item.Path.Value + SubPages.Print;
}
