using Partnership.Content.Views;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Publications;

/// <summary>The list of publications by year.</summary>
public sealed class PublicationsModel : ContentPage
{
    /// <summary>The publications.</summary>
    public IReadOnlyList<EntryYear> Years =>
        field ??= EntryYear.Of(Culture.OfType(ContentTypes.Publication).Select(i => Entry.Of(new Publication(i, Culture))));
}
