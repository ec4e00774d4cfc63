using System.Collections.Concurrent;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;

namespace Partnership.Web.RichText;

/// <summary>
/// The formatted texts of one page, ready to be written: the only place that turns stored markup into HTML. The markup was
/// sanitised when it was stored; here links find the pages that they lead to, pictures their files, tables learn to scroll, and words of the
/// glossary are explained where they first stand on the page.
/// </summary>
public sealed class RenderedTexts
{
    private readonly Dictionary<(Guid Item, string Alias), IHtmlContent> texts = [];
    private readonly Guid first;

    private RenderedTexts(CultureSnapshot site, IReadOnlyList<ContentItem> items)
    {
        first = items[0].Id;
        var decorator = new TextDecorator(site, items.Select(i => i.Id).ToHashSet());
        var parser = new HtmlParser();
        foreach (var item in items)
            foreach (var property in site.Schema.Get(item.ContentType).Properties.Where(p => p.Editor == EditorKind.RichText))
                if (item.Properties.RichText(property.Alias) is { } text)
                    texts[(item.Id, property.Alias)] = new HtmlString(decorator.Decorate(parser.ParseDocument(text.Markup), isBelow: item.Id != first));
    }

    /// <summary>A text of the page's first document, or null when it is empty.</summary>
    public IHtmlContent? this[string alias] => texts.GetValueOrDefault((first, alias));

    /// <summary>A text of one of the page's documents, or null when it is empty.</summary>
    public IHtmlContent? this[ContentItem item, string alias] => texts.GetValueOrDefault((item.Id, alias));

    /// <summary>The texts of a page that shows one document. Made once a snapshot.</summary>
    public static RenderedTexts Of(ContentItem item, CultureSnapshot site) =>
        site.Derive(static _ => new Known()).ByItem.GetOrAdd(item.Id, static (_, state) => new RenderedTexts(state.site, [state.item]), (site, item));

    /// <summary>
    /// The texts of a page that shows several documents, one after the other. Each but the first stands under its own
    /// heading, so its headings go one level down.
    /// </summary>
    public static RenderedTexts Of(IReadOnlyList<ContentItem> items, CultureSnapshot site) => new(site, items);

    private sealed class Known
    {
        public ConcurrentDictionary<Guid, RenderedTexts> ByItem { get; } = new();
    }
}
