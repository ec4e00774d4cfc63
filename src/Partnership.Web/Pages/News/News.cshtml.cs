using Partnership.Content.Views;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.News;

/// <summary>The list of news by year.</summary>
public sealed class NewsModel : ContentPage
{
    /// <summary>The news.</summary>
    public IReadOnlyList<EntryYear> Years => field ??= EntryYear.Of(Culture.OfType(ContentTypes.NewsItem).Select(Entry.OfNews));
}
