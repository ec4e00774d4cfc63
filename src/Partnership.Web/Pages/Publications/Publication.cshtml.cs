using Partnership.Content.Views;
using Partnership.Web.Finder;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Publications;

/// <summary>A yearly report, strategy or leaflet.</summary>
public sealed class PublicationModel : ContentPage
{
    /// <summary>The publication.</summary>
    public Publication Publication => field ??= new Publication(Item, Culture);

    /// <summary>The search within its file; null when it has none.</summary>
    internal ReportSearch? ReportSearch => field ??= ReportSearch.Of(HttpContext, Item, Culture);

    /// <summary>Its file, as a list of one; empty when it is only a page.</summary>
    public IReadOnlyList<FileEntry> Documents => Publication.File is { } file ? [new FileEntry(Title, file)] : [];
}
