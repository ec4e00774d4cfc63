using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Shared;

/// <summary>What every page needs for the frame around it: settings, menu, title, breadcrumbs.</summary>
public abstract class FramePage : PageModel
{
    private CultureSnapshot? site;

    /// <summary>The culture that the page is in.</summary>
    public CultureSnapshot Culture => site ??= FindCulture();

    /// <summary>What every page shows.</summary>
    public SiteSettings Settings => SiteSettings.Of(Culture);

    /// <summary>The title of the page, before the name of the site.</summary>
    public abstract string Title { get; }

    /// <summary>A sentence about the page for search engines and previews, or null.</summary>
    public virtual string? Description => null;

    /// <summary>The document that the page shows, or null for pages that show none, such as errors.</summary>
    public virtual ContentItem? Item => null;

    /// <summary>The pages above it, from the home page down.</summary>
    public virtual IReadOnlyList<ContentItem> Above => [];

    /// <summary>The class of the body element, or null.</summary>
    public virtual string? BodyClass => null;

    /// <summary>Whether the page shows made-up content, which it then says and search engines are asked to leave out.</summary>
    public virtual bool IsDemonstration => false;

    /// <summary>What search engines read about the page, or null.</summary>
    public virtual JsonLd? StructuredData => null;

    /// <summary>The whole address of the page, or null when it has none that should be kept.</summary>
    public string? CanonicalUrl => Item is null ? null : Absolute(HttpContext.Request.Path.Value ?? "/");

    /// <summary>The whole address of a path of this site.</summary>
    public string Absolute(string path) => HttpContext.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.Absolute(path);

    /// <summary>The day it is in London.</summary>
    public DateOnly Today => LondonTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    private protected virtual CultureSnapshot FindCulture() =>
        (HttpContext.Features.Get<SiteState>() ?? HttpContext.RequestServices.GetRequiredService<PublishedSite>().Current).Snapshot.Default;
}
