using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
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

    /// <summary>Whether the page has a box for the search of the whole site, so that the frame needs none.</summary>
    public virtual bool HasSearchBox => false;

    /// <summary>Whether the page shows made-up content, which it then says and search engines are asked to leave out.</summary>
    public virtual bool IsDemonstration => false;

    /// <summary>How the page says that it shows made-up content: what it is, and what exactly is made up.</summary>
    public virtual (string Heading, string Text) DemonstrationNotice =>
        ("This is an example.", "The children, families, places and events on this page are made up.");

    /// <summary>What search engines read about the page, or null.</summary>
    public virtual JsonLd? StructuredData => null;

    /// <summary>Everything that search engines read about the page, as it is written into it. Made once a snapshot.</summary>
    public IHtmlContent StructuredText => Culture.Derive(static _ => new KnownStructuredTexts()).ByPath
        .GetOrAdd((CanonicalUrl ?? "", Title), static (_, page) => page.WriteStructuredText(), this);

    /// <summary>The breadcrumbs and the page itself for search engines; null for a page that stands below no other.</summary>
    private JsonLd? StructuredBreadcrumbs => Above.Count == 0 ? null : new JsonLd(
        "BreadcrumbList",
        ("itemListElement", new JsonArray([.. Above.Select(a => (a.Name, Url: Absolute(a.Path.Value))).Append((Title, CanonicalUrl ?? "")).Select(Crumb)])));

    /// <summary>The whole address of the page, or null when it has none that should be kept.</summary>
    public string? CanonicalUrl => Item is null ? null : Absolute(CanonicalPath);

    /// <summary>The whole address of a path of this site.</summary>
    public string Absolute(string path) => HttpContext.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.Absolute(path);

    /// <summary>The day it is in London.</summary>
    public DateOnly Today => LondonTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>The mark of a link in the menu: <c>page</c> on the page itself, <c>true</c> on those below it, else null.</summary>
    public string? CurrentMark(ContentItem link) => link.Path.Value == HttpContext.Request.Path.Value ? "page"
        : Above.Any(a => a.Id == link.Id) ? "true"
        : null;

    /// <summary>The one path of the page: of several that show the same, that which should be kept.</summary>
    private protected virtual string CanonicalPath => HttpContext.Request.Path.Value ?? "/";

    private protected virtual CultureSnapshot FindCulture() =>
        SiteState.Of(HttpContext).Snapshot.Default;

    private HtmlString WriteStructuredText()
    {
        using var writer = new StringWriter();
        StructuredData?.WriteTo(writer, HtmlEncoder.Default);
        StructuredBreadcrumbs?.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlString(writer.ToString());
    }

    private static JsonNode Crumb((string Name, string Url) page, int index) => new JsonLd(
        "ListItem", ("position", index + 1), ("name", page.Name), ("item", page.Url)).ToNode();

    // Only addresses of documents get in, so it is no larger than the snapshot.
    private sealed class KnownStructuredTexts
    {
        public ConcurrentDictionary<(string Url, string Title), IHtmlContent> ByPath { get; } = new();
    }
}
