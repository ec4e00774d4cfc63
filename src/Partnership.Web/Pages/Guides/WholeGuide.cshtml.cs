using Microsoft.AspNetCore.Html;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Web.Pages.Shared;
using Partnership.Web.RichText;

namespace Partnership.Web.Pages.Guides;

/// <summary>All parts of a guide on one page, to print or to read at a stretch.</summary>
public sealed class WholeGuideModel : ContentPage
{
    private RenderedTexts? texts;

    /// <summary>The guide.</summary>
    public Guide Guide => field ??= new Guide(Item, Culture);

    /// <inheritdoc />
    public override string Title => $"{Item.Name}: the whole guide";

    /// <inheritdoc />
    public override string BodyClass => "whole-guide";

    /// <inheritdoc />
    public override IReadOnlyList<ContentItem> Above => [.. base.Above, Item];

    /// <summary>The text of the guide itself or of one of its parts, or null when it is empty.</summary>
    public IHtmlContent? TextOf(ContentItem item) =>
        (texts ??= RenderedTexts.Of([Item, .. Guide.Parts.Select(p => p.Item)], Culture))[item, "body"];
}
