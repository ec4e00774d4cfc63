using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.ContentRouting;
using Partnership.Web.RichText;

namespace Partnership.Web.Pages.Shared;

/// <summary>A page that shows a document. It takes no form, so there is nothing to forge.</summary>
[IgnoreAntiforgeryToken]
public abstract class ContentPage : FramePage
{
    private RenderedTexts? texts;
    private IReadOnlyList<ContentItem>? above;

    /// <inheritdoc />
    public override ContentItem Item => Requested().Item;

    /// <inheritdoc />
    public override string Title => Item.Name;

    /// <inheritdoc />
    public override string? Description => Item.Summary();

    /// <inheritdoc />
    public override IReadOnlyList<ContentItem> Above => above ??= Culture.AncestorsOf(Item);

    /// <inheritdoc />
    public override bool IsDemonstration => Item.IsDemonstration();

    /// <summary>A formatted text of the document, with its links and glossary words in place; null when it is empty.</summary>
    public IHtmlContent? Text(string alias) => (texts ??= RenderedTexts.Of(Item, Culture))[alias];

    /// <summary>The text of the page, or null.</summary>
    public IHtmlContent? Body => Text("body");

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Only the content routing leads here. Somebody who typed the page's internal address finds nothing.
        if (HttpContext.Features.Get<ContentRequest>()?.Page != PageContext.ActionDescriptor.ViewEnginePath)
            context.Result = NotFound();
    }

    private protected override CultureSnapshot FindCulture() => Requested().Site;

    private ContentRequest Requested() => HttpContext.Features.Get<ContentRequest>()
        ?? throw new InvalidOperationException("A content page was asked for without a document.");
}
